import { expect, test } from 'vitest'
import { plusDays, plusHours } from '../clock.ts'
import {
  afterCheck,
  domainForm,
  type DomainRecords,
  judgeRecords,
  linkUrl,
  placesOfLinks,
  type Standing,
} from './link-domain.ts'

const form = domainForm(['athar.example', 'links.athar.example'])
const read = (host: string) => {
  const { data, error } = form.safeParse({ host })
  return data?.host ?? error?.issues[0]?.message
}

test.each([
  ['go.mybrand.com', 'go.mybrand.com'],
  [' https://GO.MyBrand.com/ ', 'go.mybrand.com'],
  ['go.دكان.example', 'go.xn--mgbp4dn.example'],
  ['', 'required'],
  ['localhost', 'link_domain_host'],
  ['brand', 'link_domain_host'],
  ['203.0.113.7', 'link_domain_host'],
  ['[2001:db8::1]', 'link_domain_host'],
  ['go.mybrand.com:8443', 'link_domain_host'],
  ['a@go.mybrand.com', 'link_domain_host'],
  [`${'long.'.repeat(48)}mybrand.com`, 'link_domain_host'],
  ['athar.example', 'link_domain_own'],
  ['ATHAR.example', 'link_domain_own'],
  ['go.links.athar.example', 'link_domain_own'],
  ['notathar.example', 'notathar.example'],
])('%j as a domain becomes %s', (typed, became) => expect(read(typed)).toBe(became))

test.each<[string, DomainRecords, ReturnType<typeof judgeRecords>]>([
  ['silence', { texts: null, pointsHere: true }, 'no_answer'],
  ['nothing', { texts: [], pointsHere: true }, 'no_record'],
  ['texts of others', { texts: ['v=spf1 -all', 'google-site=1'], pointsHere: true }, 'no_record'],
  ['another token', { texts: ['athar-domain=other'], pointsHere: true }, 'other_record'],
  ['more than the token', { texts: ['athar-domain=tokens'], pointsHere: true }, 'other_record'],
  ['the token, elsewhere', { texts: ['athar-domain=token'], pointsHere: false }, 'not_pointing'],
  ['two tokens', { texts: ['athar-domain=other', ' athar-domain=token '], pointsHere: true }, null],
])('records with %s', (_, records, problem) => expect(judgeRecords(records, 'token')).toBe(problem))

const start = new Date('2026-11-01T00:00:00Z')
const fresh: Parameters<typeof afterCheck>[0] = { state: 'waiting', missingSince: null, addedAt: start }

test('a claim that is never proven is looked for more and more rarely, and in the end only when asked', () => {
  const gaps = [0, 1, 5, 48, 15 * 24].map((hours) => {
    const at = plusHours(start, hours)
    const { state, nextCheckAt } = afterCheck(fresh, 'no_record', at)
    expect(state).toBe('failed')
    return nextCheckAt && (nextCheckAt.getTime() - at.getTime()) / 60_000
  })
  expect(gaps).toEqual([5, 5, 60, 360, null])
})

test('a proven domain without its records is used for three days, is told of twice, and comes back by itself', () => {
  let standing: Parameters<typeof afterCheck>[0] = fresh
  const look = (problem: Standing['problem'], days: number) => {
    const { news, ...next } = afterCheck(standing, problem, plusDays(start, days))
    standing = { ...next, addedAt: start }
    return { state: next.state, news }
  }
  expect(look(null, 0)).toEqual({ state: 'proven', news: 'proven' })
  expect(look(null, 1)).toEqual({ state: 'proven', news: null })
  expect(look('no_answer', 2)).toEqual({ state: 'proven', news: 'missing' })
  expect(look('no_record', 4.9)).toEqual({ state: 'proven', news: null })
  expect(look(null, 4.95)).toEqual({ state: 'proven', news: null })
  expect(look('not_pointing', 5)).toEqual({ state: 'proven', news: 'missing' })
  expect(look('not_pointing', 8)).toEqual({ state: 'lost', news: 'lost' })
  expect(look('not_pointing', 9)).toEqual({ state: 'lost', news: null })
  expect(look('held', 10)).toEqual({ state: 'lost', news: null })
  expect(look(null, 11)).toEqual({ state: 'proven', news: 'proven' })
  expect(standing.missingSince).toBeNull()
})

test('links stand on the domain that is handed out, and go on everywhere else', () => {
  const [a, b] = ['go.a.example', 'go.b.example'].map((host) => ({ host, handedOut: false }))
  expect(placesOfLinks([])).toEqual([null])
  expect(placesOfLinks([a!, b!])).toEqual([null, 'go.a.example', 'go.b.example'])
  expect(placesOfLinks([{ ...b!, handedOut: true }, a!])).toEqual(['go.b.example', null, 'go.a.example'])
  expect(linkUrl('https://athar.example', null, 'k7m2p9q')).toBe('https://athar.example/r/k7m2p9q')
  expect(linkUrl('https://athar.example', 'go.a.example', 'k7m2p9q')).toBe('https://go.a.example/k7m2p9q')
})
