import { describe, expect, test } from 'vitest'
import { textsOf } from '../../i18n/all.ts'
import { locales } from '../../i18n/locale.ts'
import { roles } from '../actor.ts'
import { platforms } from '../channel/platforms.ts'
import { plusDays, plusHours } from '../clock.ts'
import { money } from '../money.ts'
import {
  canTakeOnClaim,
  claimClocks,
  claimDueAt,
  claimStatuses,
  claimStepNames,
  claimStepOf,
  claimTurn,
  isClaimRunning,
  takeOnClaim,
} from './claims.ts'
import { hasCaption, hasLabel, hasLink } from './expected-post.ts'
import { chanceOf, nextCheckAt, verdictOf } from './guard.ts'
import { missingDays, missingShare } from './missing-share.ts'
import { judgePage } from './page.ts'
import { payloadText } from './forms.ts'
import { readPayload } from './payload/read-payload.ts'

const start = new Date('2026-03-01T10:00:00Z')

describe('the table of claims', () => {
  test('every status has a way out but the three ends, and somebody to wait for', () => {
    expect(claimStatuses.filter((status) => !isClaimRunning(status))).toEqual([
      'upheld',
      'rejected',
      'withdrawn',
    ])
    for (const status of claimStatuses.filter(isClaimRunning)) {
      expect(claimTurn(status)).not.toBeNull()
      expect(claimDueAt(status, start)).not.toBeNull()
    }
  })

  test('every pair of status, step and role is allowed by the table or refused with a sentence', () => {
    let refused = 0
    for (const status of claimStatuses)
      for (const step of claimStepNames)
        for (const role of roles) {
          const actor = role === 'system' ? { role } : { role, id: 'a', accountId: 'b' }
          if (canTakeOnClaim(step, status, role)) {
            expect(takeOnClaim(step, status, actor)).toBe(claimStepOf(step))
            continue
          }
          const code = claimStepOf(step).by.includes(role) ? 'claim.out_of_turn' : 'step.not_yours'
          expect(() => takeOnClaim(step, status, actor)).toThrow(expect.objectContaining({ code }))
          refused += 1
        }
    expect(refused).toBe(claimStatuses.length * claimStepNames.length * roles.length - 13)
  })

  test.each(locales)('every status, step and clock has its words: %s', (locale) => {
    const { claim } = textsOf[locale].postwatch
    const letters: Record<string, string> = textsOf[locale].letter.step
    const lacking = (words: Record<string, string>, keys: readonly string[]) =>
      keys.filter((key) => !words[key])
    expect(lacking(claim.status, claimStatuses)).toEqual([])
    expect(lacking(claim.step, claimStepNames)).toEqual([])
    expect(
      lacking(
        claim.silence,
        claimClocks.map(({ step }) => step),
      ),
    ).toEqual([])
    expect(lacking(letters, [...claimStepNames, 'open-claim', 'guard-ended'])).toEqual([])
  })
})

describe('the share of missing days', () => {
  const term = {
    termStart: start,
    termEnd: plusDays(start, 30),
    missingFrom: plusDays(start, 20),
    restoredAt: null,
  }
  test.each([
    ['to the end of the term', {}, 10, 150_000],
    ['only until it was back', { restoredAt: plusDays(start, 22) }, 2, 30_000],
    ['whole days only', { missingFrom: plusHours(plusDays(start, 20), 1) }, 9, 135_000],
    ['nothing within a day', { restoredAt: plusHours(plusDays(start, 20), 23) }, 0, 0],
    ['all of it', { missingFrom: start }, 30, 450_000],
    ['back after the term', { restoredAt: plusDays(start, 40) }, 10, 150_000],
  ])('%s', (_, change, missing, amount) => {
    expect(missingDays({ ...term, ...change })).toEqual({ agreed: 30, missing })
    expect(missingShare(money(450_000, 'SAR'), { ...term, ...change }).amount).toBe(amount)
  })

  test('it is rounded down to what the currency can be paid in, and never more than the price', () => {
    for (let hours = 0; hours < 720; hours += 7)
      for (const price of [1_010, 99_990, 123_450]) {
        const share = missingShare(money(price, 'KWD'), { ...term, missingFrom: plusHours(start, hours) })
        expect(share.amount % 10).toBe(0)
        expect(share.amount).toBeLessThanOrEqual(price)
        expect(share.amount).toBeGreaterThanOrEqual(0)
      }
  })
})

describe('the guard', () => {
  const guard = { startsAt: start, endsAt: plusDays(start, 30) }
  const hoursTo = (now: Date, result: 'ok' | 'gone' | undefined, chance: number) =>
    (nextCheckAt(guard, result && { result }, now, chance).getTime() - now.getTime()) / 3_600_000

  test('looks every six hours at first, daily later, sooner after doubt, never beyond the end', () => {
    for (const chance of [0, 0.5, 0.999]) {
      expect(hoursTo(plusHours(start, 1), 'ok', chance)).toBeCloseTo(6, -0.5)
      expect(hoursTo(plusDays(start, 5), 'ok', chance)).toBeCloseTo(24 * (0.9 + 0.2 * chance), 5)
      expect(hoursTo(plusDays(start, 5), 'gone', chance)).toBeLessThan(10)
      expect(hoursTo(plusHours(start, 719), 'ok', chance)).toBe(1)
    }
    const chances = Array.from({ length: 1_000 }, (_, at) => chanceOf(`deal ${at}`))
    expect(Math.min(...chances)).toBeLessThan(0.05)
    expect(Math.max(...chances)).toBeGreaterThan(0.95)
  })

  const looks = (words: string) =>
    words.split(' ').map((word, at) => {
      const [result, hour] = word.split('@')
      return {
        id: at,
        source: 'page' as const,
        result: result as 'ok',
        checkedAt: plusHours(start, Number(hour)),
      }
    })
  test.each([
    ['gone@0 gone@12 gone@24', 'removed'],
    ['ok@0 gone@1 gone@13 gone@25', 'removed'],
    ['gone@0 unknown@6 gone@12 unknown@20 gone@24', 'removed'],
    ['gone@0 changed@12 changed@24', 'changed'],
    ['gone@0 gone@12 gone@23', null],
    ['gone@0 gone@30', null],
    ['gone@0 gone@12 ok@18 gone@24 gone@40', null],
    ['unknown@0 unknown@12 unknown@24 unknown@48', null],
    ['ok@0', null],
  ])('%s comes to %s', (words, kind) => {
    expect(verdictOf(looks(words))?.kind ?? null).toBe(kind)
  })
})

describe('a page', () => {
  const expected = {
    platform: 'instagram' as const,
    postId: 'C8xYz_1AbCd',
    handle: 'noura.kitchen',
    caption: 'Made in Riyadh with cardamom #ad',
    links: ['dukkan.example/box', '/r/abc2345'],
    from: start,
  }
  const shown = (text: string, status = 200) => ({ kind: 'page' as const, status, text })
  test.each([
    ['C8xYz_1AbCd made in riyadh with cardamom #ad https://athar.example/r/abc2345', {}, 'ok'],
    ['C8xYz_1AbCd nothing that a stranger sees', {}, 'ok'],
    ['C8xYz_1AbCd nothing', { label: true }, 'changed'],
    ['C8xYz_1AbCd #ad', { link: true }, 'changed'],
    ['C8xYz_1AbCd &#35;ad https:\\/\\/dukkan.example\\/box', { label: true, link: true }, 'ok'],
    ['C8xYz_1AbCd \\u0625\\u0639\\u0644\\u0627\\u0646 dukkan.example/box', { label: true }, 'ok'],
    ['log in to see', {}, 'unknown'],
    ['Sorry, this page isn&#x27;t available. C8xYz_1AbCd', {}, 'gone'],
  ])('%s after %j is %s', (text, before, result) => {
    expect(judgePage(shown(text), expected, before).result).toBe(result)
  })

  test('walls, redirects and trouble of the network say nothing; 404 and 410 say gone', () => {
    const results = [
      shown('', 404),
      shown('', 410),
      shown('', 403),
      shown('', 429),
      shown('', 500),
      { kind: 'redirect' as const, status: 302, location: '/accounts/login/' },
      { kind: 'unreachable' as const, reason: 'timeout' },
      { kind: 'refused' as const, reason: 'forbidden_address' },
    ].map((page) => judgePage(page, expected, { label: true }).result)
    expect(results).toEqual([
      'gone',
      'gone',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ])
  })
})

describe('words of a post', () => {
  test.each([
    '#ad',
    'Ad: new box',
    'Sponsored by',
    '#реклама',
    'Реклама. ООО «Ромашка» erid: 2Vtz',
    '#إعلان',
    'شراكة مدفوعة مع',
  ])('%s marks it', (text) => expect(hasLabel(text)).toBe(true))
  test.each(['made with love', '#advent', 'adventure', 'рекламация', 'loaded'])('%s does not', (text) =>
    expect(hasLabel(text)).toBe(false),
  )
  test('captions are found among other words, in every script, and links without their query', () => {
    expect(hasCaption('Noura on Instagram: "صُنع في الرياض بالهيل" 12 likes', 'صُنع في الرياض بالهيل')).toBe(
      true,
    )
    expect(hasCaption('Something else entirely', 'صُنع في الرياض بالهيل')).toBe(false)
    expect(hasLink('see HTTPS://Dukkan.example/BOX?utm=1', ['dukkan.example/box'])).toBe(true)
    expect(hasLink('see dukkan.example', ['dukkan.example/box'])).toBe(false)
  })
})

/** An answer of each platform's interface in its usual envelope, and the id that Athar knows the post by. */
const payloads: Record<(typeof platforms)[number], [id: string, json: unknown]> = {
  instagram: [
    'C8xYz_1AbCd',
    { id: '1789', permalink: 'https://www.instagram.com/reel/C8xYz_1AbCd/', username: 'noura' },
  ],
  tiktok: [
    '7301234567890123456',
    {
      data: {
        videos: [
          {
            id: '7301234567890123456',
            share_url: 'https://www.tiktok.com/@sami/video/7301234567890123456?x=1',
            create_time: 1772359200,
          },
        ],
      },
    },
  ],
  youtube: [
    'a1B2c3D4e5F',
    {
      items: [
        { id: 'a1B2c3D4e5F', snippet: { title: 't', description: 'd', publishedAt: '2026-03-01T10:00:00Z' } },
      ],
    },
  ],
  telegram: [
    'coffee_notes/123',
    {
      ok: true,
      result: { message_id: 123, date: 1772359200, chat: { id: -1, username: 'Coffee_Notes' }, text: 'x' },
    },
  ],
  snapchat: [
    'W7_EDlXWTBiXAEEniNoMPwAAY',
    { spotlights: [{ share_url: 'https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniNoMPwAAY' }] },
  ],
  x: [
    '1790000000000000000',
    { data: { id: '1790000000000000000', text: 'x', public_metrics: { like_count: 1 } } },
  ],
  vkontakte: ['wall-1_2', { response: { items: [{ id: 2, owner_id: -1, date: 1772359200, text: 'x' }] } }],
  odnoklassniki: ['63838979986933', { media_topics: [{ id: '63838979986933', created_ms: 1772359200000 }] }],
  pinterest: [
    '1234567890123456',
    { id: '1234567890123456', board_id: '1', created_at: '2026-03-01T10:00:00' },
  ],
  linkedin: [
    '7190000000000000000',
    { id: 'urn:li:share:7190000000000000000', commentary: 'x', createdAt: 1772359200000 },
  ],
}

test.each(platforms)(
  'the payload of %s is read, another post is told from it, and rubbish is none',
  (platform) => {
    const [postId, json] = payloads[platform]
    const text = JSON.stringify(json)
    expect(readPayload(platform, text, postId)).toMatchObject({ told: { postId }, json })
    expect(readPayload(platform, text, `${postId}9`)).toEqual({ fault: 'payload_other_post' })
    expect(readPayload(platform, '{"a":[1,null,{"b":"c"}]}', postId)).toEqual({
      fault: 'payload_without_post',
    })
    expect(readPayload(platform, '{', postId)).toEqual({ fault: 'payload_unreadable' })
    expect(readPayload(platform, `[${'1,'.repeat(600_000)}1]`, postId)).toEqual({
      fault: 'payload_unreadable',
    })
  },
)

test('a payload comes pasted or as a file, which is told by what is in it', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const json = '{"id":"1"}'
  expect(payloadText(json, undefined)).toEqual({ text: json })
  expect(payloadText('', bytes(json))).toEqual({ text: json })
  expect(payloadText('', bytes(`\ufeff\n ${json}\n`))).toEqual({ text: json })
  const file = (fault: string) => ({ field: 'payloadFile', fault })
  expect(payloadText('', undefined)).toEqual({ field: 'payload', fault: 'required' })
  expect(payloadText(json, bytes(json))).toEqual(file('json_or_file'))
  for (const other of ['', '  ', 'id,likes\n1,2', '<html>', '"text"'])
    expect(payloadText('', bytes(other))).toEqual(file('json_type'))
  expect(payloadText('', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]))).toEqual(file('json_type'))
  expect(payloadText('', new Uint8Array(1_048_577))).toEqual(file('json_too_large'))
})
