import { describe, expect, test } from 'vitest'
import { type Brief, briefForm } from './brief.ts'
import { readStoredBrief } from './brief-stored.ts'

const typed = {
  title: 'Three reels',
  product: 'Spice box',
  deliverables: [{ platform: 'instagram', format: 'reel', quantity: '3' }],
  mustSay: 'Made in Riyadh\n\n Ships in two days ',
  draftDueOn: '2026-12-01',
  publishFrom: '2026-12-02',
  publishTo: '2026-12-09',
  liveDays: '30',
  includedRevisions: '2',
  rightsUse: 'none',
  currency: 'SAR',
  priceFrom: '1000',
  priceTo: '4500',
}
const complaints = (form: object) =>
  briefForm.safeParse(form).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []

describe('deliverables', () => {
  const empty = { platform: '', format: '', quantity: '1' }

  test('lines left empty are dropped', () => {
    const form = { ...typed, deliverables: [empty, ...typed.deliverables, empty] }
    expect(briefForm.parse(form).deliverables).toEqual([
      { platform: 'instagram', format: 'reel', quantity: 3 },
    ])
  })

  test('an error stays at the line it is about', () => {
    const form = { ...typed, deliverables: [empty, { platform: 'pinterest', format: 'reel', quantity: '1' }] }
    expect(complaints(form)).toEqual([['deliverables.1.format', 'format_not_there']])
  })

  test('a brief asks for at least one', () => {
    expect(complaints({ ...typed, deliverables: [empty] })).toEqual([['deliverables', 'required']])
  })
})

test('one point a line, empty lines dropped', () => {
  expect(briefForm.parse(typed).mustSay).toEqual(['Made in Riyadh', 'Ships in two days'])
})

test.each([
  ['publishing ends before it starts', { publishTo: '2026-12-01' }, ['publishTo', 'ends_before_start']],
  ['publishing starts before the draft', { draftDueOn: '2026-12-05' }, ['publishFrom', 'before_draft']],
  ['rights without an end', { rightsUse: 'paid' }, ['rightsUntil', 'rights_need_end']],
  ['a range upside down', { priceTo: '999' }, ['priceTo', 'less_than_from']],
  ['an address of a script', { link: 'javascript:alert(1)' }, ['link', 'link_scheme']],
  ['an address without TLS', { link: 'http://dukkan.example' }, ['link', 'link_scheme']],
  ['an address with a port', { link: 'https://dukkan.example:8443/' }, ['link', 'link_port']],
  ['an address with a name', { link: 'https://a:b@dukkan.example/' }, ['link', 'link_credentials']],
  ['an address in numbers', { link: 'https://10.0.0.1/' }, ['link', 'link_host']],
  ['a place that sends on', { link: 'https://bit.ly/x' }, ['link', 'link_host_anywhere']],
])('%s is refused at its field', (_, change, complaint) => {
  expect(complaints({ ...typed, ...change })).toContainEqual(complaint)
})

test('the address of a brief is written as browsers read it, and may be the page of an app', () => {
  const linkOf = (link: string) => briefForm.parse({ ...typed, link }).link
  expect(linkOf(' HTTPS://Dukkan.example/Box?a=1#b ')).toBe('https://dukkan.example/Box?a=1#b')
  expect(linkOf('https://متجر.example/x')).toBe('https://xn--pgbep1f.example/x')
  expect(linkOf('https://t.me/dukkan_shop')).toBe('https://t.me/dukkan_shop')
  expect(linkOf('')).toBe('')
})

test('a stored brief reads as itself', () => {
  const brief: Brief = briefForm.parse(typed)
  expect(briefForm.parse(JSON.parse(JSON.stringify(brief)))).toEqual(brief)
})

const contest = { platform: 'instagram', format: 'contest', quantity: '1' }
const giveaway = {
  prize: 'A spice box worth 200 SAR',
  conditions: '18 and over, one comment each',
  winners: '3',
  endsOn: '2026-12-20',
}

describe('a contest', () => {
  test('says what is won, who takes part, how many win and until when', () => {
    expect(complaints({ ...typed, deliverables: [contest] }).map(([path]) => path)).toEqual([
      'contest.prize',
      'contest.conditions',
      'contest.winners',
      'contest.endsOn',
    ])
    expect(briefForm.parse({ ...typed, deliverables: [contest], contest: giveaway }).contest).toMatchObject({
      winners: 3,
      rulesUrl: '',
    })
  })

  test('ends after publishing begins', () => {
    const early = { ...giveaway, endsOn: '2026-12-01' }
    expect(complaints({ ...typed, deliverables: [contest], contest: early })).toEqual([
      ['contest.endsOn', 'contest_ends_early'],
    ])
  })

  test('is no part of a brief that asks for none', () => {
    expect(briefForm.parse({ ...typed, contest: giveaway }).contest).toBeNull()
    expect(complaints({ ...typed, contest: { ...giveaway, prize: '' } })).toEqual([])
  })
})

test('a product that is not sent is no part of the brief; its value is an amount', () => {
  const shipment = { what: 'Spice box', value: '199.50', after: 'keep', countries: ['SA'] }
  expect(briefForm.parse({ ...typed, shipment }).shipment).toBeNull()
  expect(briefForm.parse({ ...typed, shipsProduct: 'on', shipment }).shipment).toEqual(shipment)
  expect(complaints({ ...typed, shipsProduct: 'on', shipment: { ...shipment, value: 'much' } })).toEqual([
    ['shipment.value', 'amount'],
  ])
})

test.each([
  ['an extension without a price', { days: '30', price: '' }, ['rightsExtension.price', 'amount']],
  ['an extension that costs nothing', { days: '30', price: '0' }, ['rightsExtension.price', 'amount']],
])('%s is refused at its field', (_, rightsExtension, complaint) => {
  const form = { ...typed, rightsUse: 'paid', rightsUntil: '2027-01-01', rightsExtension }
  expect(complaints(form)).toEqual([complaint])
})

test('rights that do not exist cannot be extended', () => {
  expect(complaints({ ...typed, rightsExtension: { days: '30', price: '500' } })).toEqual([
    ['rightsExtension.price', 'no_rights_to_extend'],
  ])
  expect(briefForm.parse({ ...typed, rightsExtension: { days: '', price: '' } }).rightsExtension).toBeNull()
})

test('references left empty are dropped, and a picture alone is one', () => {
  const picture = '0f0e0d0c-0000-4000-8000-000000000001.webp'
  const lines = [
    { url: '', note: '', picture: '' },
    { url: '', note: '', picture },
  ]
  expect(briefForm.parse({ ...typed, references: lines }).references).toEqual([
    { url: '', note: '', picture },
  ])
  const wrong = { ...typed, references: [{ url: 'x', note: '', picture: '../secret' }] }
  expect(new Set(complaints(wrong).map(([path]) => path))).toEqual(
    new Set(['references.0.url', 'references.0.picture']),
  )
})

test('a body stored before the newest fields reads as a brief of today', () => {
  const {
    contest: _contest,
    references: _references,
    tone: _tone,
    extraRevisionPrice: _price,
    rightsExtension: _extension,
    exclusivityCategory: _category,
    exclusivityBrands: _brands,
    shipment: _shipment,
    parts: _parts,
    commission: _commission,
    ...old
  } = briefForm.parse(typed)
  expect(readStoredBrief(JSON.parse(JSON.stringify(old)))).toEqual(briefForm.parse(typed))
})
