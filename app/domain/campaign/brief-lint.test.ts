import { expect, test } from 'vitest'
import { briefForm } from './brief.ts'
import { typedBrief } from './brief.testing.ts'
import { lintBrief } from './brief-lint.ts'
import { money } from '../money.ts'

const codesOf = (change: object, context = {}) =>
  lintBrief(briefForm.parse({ ...typedBrief, ...change }), { today: '2026-11-20', ...context }).map(
    ({ code }) => code,
  )
const contest = {
  deliverables: [{ platform: 'instagram', format: 'contest', quantity: 1 }],
  contest: { prize: 'A box', conditions: '18+', winners: 1, endsOn: '2026-12-12' },
}
const gift = {
  shipsProduct: true,
  shipment: { what: 'Oven', value: '4500', after: 'keep', countries: ['SA'] },
}

test('a typedBrief brief has nothing to warn of', () => {
  expect(codesOf({})).toEqual([])
})

test.each<[string, object]>([
  ['no_must_say', { mustSay: '' }],
  ['many_points', { mustSay: 'a\nb\nc\nd\ne\nf\ng' }],
  ['contest_without_rules', contest],
  ['no_link', { link: '' }],
  ['draft_past', { draftDueOn: '2026-11-19' }],
  ['draft_soon', { draftDueOn: '2026-11-22' }],
  ['no_slack', { publishFrom: '2026-12-02' }],
  ['short_window', { publishTo: '2026-12-06' }],
  ['rights_everywhere', { rightsUse: 'paid' }],
  ['long_rights', { rightsUntil: '2028-01-01' }],
  ['no_disclosure', { jurisdictions: [] }],
  ['no_revisions', { includedRevisions: 0 }],
  ['many_revisions', { includedRevisions: 4 }],
  ['long_exclusivity', { exclusivityDays: 91, exclusivityCategory: 'Spices' }],
  ['vague_exclusivity', { exclusivityDays: 14 }],
  ['exclusivity_unpaid', { exclusivityDays: 14, exclusivityCategory: 'Ovens', ...gift }],
  ['product_without_value', { ...gift, shipment: { ...gift.shipment, value: '' } }],
  ['product_nowhere', { ...gift, shipment: { ...gift.shipment, countries: [] } }],
])('%s is said for its own reason alone', (code, change) => {
  expect(codesOf(change)).toEqual([code])
})

test('everything everywhere is warned of twice: what is used, and where', () => {
  expect(codesOf({ rightsUse: 'all' })).toEqual(['broad_rights', 'rights_everywhere'])
})

test('a price far from what the channel asks is said to both sides; in another currency nothing is known', () => {
  expect(codesOf({}, { usualPrice: money(1_000_000, 'SAR') })).toEqual(['price_low'])
  expect(codesOf({}, { usualPrice: money(40_000, 'SAR') })).toEqual(['price_high'])
  expect(codesOf({}, { usualPrice: money(300_000, 'SAR') })).toEqual([])
  expect(codesOf({}, { usualPrice: money(40_000, 'AED') })).toEqual([])
})

test('an audience in a country whose rules the brief leaves out is warned of, by the places that lack', () => {
  const point = (jurisdictions: string[], targetCountries: string[]) =>
    lintBrief(briefForm.parse({ ...typedBrief, jurisdictions }), {
      today: '2026-11-20',
      targetCountries,
    }).map(({ code, params }) => [code, params?.places])
  expect(point(['SA'], ['SA'])).toEqual([])
  expect(point(['SA'], ['SA', 'KW', 'EG'])).toEqual([])
  expect(point(['SA'], ['SA', 'AE', 'DE', 'FR', 'GB'])).toEqual([['missing_places', ['UK', 'EU', 'AE']]])
  expect(point([], ['RU'])).toEqual([['missing_places', ['RU']]])
  expect(point([], ['KW'])).toEqual([['no_disclosure', undefined]])
})

test('a platform on which one of the places forbids advertising is warned of', () => {
  const brief = (platform: string, jurisdictions: string[]) =>
    lintBrief(
      briefForm.parse({
        ...typedBrief,
        jurisdictions,
        deliverables: [
          { platform, format: 'post', quantity: 1 },
          { platform: 'telegram', format: 'post', quantity: 1 },
        ],
      }),
      { today: '2026-11-20' },
    ).map(({ code, params }) => [code, params])
  expect(brief('instagram', ['SA', 'RU'])).toEqual([
    ['banned_platform', { platforms: ['instagram'], places: ['RU'] }],
  ])
  expect(brief('vkontakte', ['RU'])).toEqual([])
  expect(brief('instagram', ['SA'])).toEqual([])
})
