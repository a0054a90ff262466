import { describe, expect, test } from 'vitest'
import { type Brief, briefForm, lintBrief } from './brief.ts'

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
  ['an address that is none', { link: 'javascript:alert(1)' }, ['link', 'url']],
])('%s is refused at its field', (_, change, complaint) => {
  expect(complaints({ ...typed, ...change })).toContainEqual(complaint)
})

test('a stored brief reads as itself', () => {
  const brief: Brief = briefForm.parse(typed)
  expect(briefForm.parse(JSON.parse(JSON.stringify(brief)))).toEqual(brief)
})

test('a careful reader warns of what is missing or too much', () => {
  const brief = briefForm.parse({ ...typed, mustSay: '', rightsUse: 'all', rightsUntil: '2027-01-01' })
  expect(lintBrief(brief)).toEqual(['no_must_say', 'no_disclosure', 'broad_rights', 'no_link'])
})
