import { expect, test } from 'vitest'
import { briefForm } from './brief.ts'
import { typedBrief } from './brief.testing.ts'
import { briefDiff, wordDiff } from './brief-diff.ts'

const typed = {
  ...typedBrief,
  product: 'A spice box of eight blends',
  mustSay: 'Made in Riyadh\nShips in two days',
  link: '',
}
const brief = (change: object = {}) => briefForm.parse({ ...typed, ...change })

test('a version equals itself', () => {
  expect(briefDiff(brief(), brief())).toEqual([])
})

test('words within a text are marked, the rest stands', () => {
  expect(wordDiff('A spice box of eight blends', 'A spice box of nine blends')).toEqual([
    { text: 'A spice box of ', is: 'same' },
    { text: 'eight', is: 'removed' },
    { text: 'nine', is: 'added' },
    { text: ' blends', is: 'same' },
  ])
  expect(wordDiff('صندوق من ثمانية', 'صندوق من تسعة').filter(({ is }) => is !== 'same')).toEqual([
    { text: 'ثمانية', is: 'removed' },
    { text: 'تسعة', is: 'added' },
  ])
})

test('the pieces of a text put together again are the two texts', () => {
  const [before, after] = ['One  two\nthree four', 'two three  five\nfour six']
  const pieces = wordDiff(before, after)
  const without = (what: string) =>
    pieces
      .filter(({ is }) => is !== what)
      .map(({ text }) => text)
      .join('')
  expect([without('added'), without('removed')]).toEqual([before, after])
})

test('points of a list are added and removed, values change as a whole, in the order of the form', () => {
  const after = brief({
    mustSay: 'Made in Riyadh\nTen percent off',
    deliverables: [...typed.deliverables, { platform: 'tiktok', format: 'video', quantity: 1 }],
    publishTo: '2026-12-20',
    shipsProduct: true,
    shipment: { what: 'Spice box', value: '200', after: 'keep', countries: ['SA', 'AE'] },
  })
  expect(briefDiff(brief(), after)).toEqual([
    { name: 'deliverables', kind: 'list', added: ['1 video tiktok'], removed: [] },
    { name: 'mustSay', kind: 'list', added: ['Ten percent off'], removed: ['Ships in two days'] },
    { name: 'publishTo', kind: 'value', before: '2026-12-12', after: '2026-12-20' },
    { name: 'shipsProduct', kind: 'value', before: 'no', after: 'yes' },
    { name: 'shipment.what', kind: 'text', pieces: [{ text: 'Spice box', is: 'added' }] },
    { name: 'shipment.value', kind: 'value', before: '', after: '200' },
    { name: 'shipment.after', kind: 'value', before: '', after: 'keep' },
    { name: 'shipment.countries', kind: 'list', added: ['SA', 'AE'], removed: [] },
  ])
})

test('every field that is changed is found', () => {
  const changed: Record<string, unknown> = {
    title: 'x',
    product: 'x',
    deliverables: [{ platform: 'instagram', format: 'contest', quantity: 3 }],
    contest: { prize: 'x', conditions: 'x', winners: 1, endsOn: '2026-12-12' },
    references: [{ url: 'https://x.example', note: '', picture: '' }],
    tone: 'x',
    mustSay: 'x',
    mustNotSay: 'x',
    hashtags: '#x',
    link: 'https://x.example',
    draftDueOn: '2026-12-02',
    publishFrom: '2026-12-06',
    publishTo: '2026-12-13',
    liveDays: 31,
    includedRevisions: 3,
    extraRevisionPrice: '9',
    rightsUse: 'paid',
    rightsTerritory: 'x',
    rightsUntil: '2027-03-02',
    rightsExtension: { days: 30, price: '10' },
    exclusivityDays: 1,
    exclusivityCategory: 'x',
    exclusivityBrands: 'x',
    jurisdictions: ['AE'],
    shipsProduct: true,
    shipment: { what: 'x', value: '1', after: 'return', countries: ['SA'] },
    priceFrom: '1001',
    priceTo: '4501',
    parts: [
      { title: 'a', share: 50, dueOn: '2026-12-02' },
      { title: 'b', share: 50, dueOn: '' },
    ],
    commission: {
      basis: 'percent',
      tiers: [{ from: '', percent: '5' }],
      returnDays: 14,
      budget: '500',
      until: '2026-12-30',
    },
    currency: 'SAR',
  }
  const fields = Object.keys(brief())
  const found = new Set(briefDiff(brief(), brief(changed)).map(({ name }) => name.split('.')[0]))
  expect(fields.filter((name) => name in changed && name !== 'currency' && !found.has(name))).toEqual([])
})

test('a field that has no words of its own here is compared all the same', () => {
  const after = { ...brief(), later: { hours: 24, days: ['sun', 'mon'] } }
  expect(briefDiff({ ...brief(), later: { hours: 48, days: ['sun'] } } as never, after as never)).toEqual([
    { name: 'later', kind: 'list', added: ['hours 24', 'days mon'], removed: ['hours 48'] },
  ])
  expect(briefDiff(brief(), after as never)).toMatchObject([{ name: 'later', kind: 'list', removed: [] }])
})
