import { expect, test } from 'vitest'
import { type Brief, briefForm } from '../campaign/brief.ts'
import { issueMessage, issuesOf } from '../form-issue.ts'
import { money } from '../money.ts'
import { commissionPart, commissionTerms, parsePercent } from './terms.ts'
import { exampleOf } from './view.ts'

const form = (commission?: object, of: object = {}) => ({
  title: 'Three reels',
  product: 'Spice box',
  deliverables: [{ platform: 'instagram', format: 'reel', quantity: '3' }],
  link: 'https://dukkan.example/box',
  draftDueOn: '2026-11-30',
  publishFrom: '2026-12-01',
  publishTo: '2026-12-07',
  liveDays: '30',
  includedRevisions: '2',
  rightsUse: 'none',
  jurisdictions: ['SA'],
  currency: 'SAR',
  priceFrom: '1000',
  priceTo: '2000',
  ...(commission ? { commission } : {}),
  ...of,
})
const blank = Array.from({ length: 4 }, () => ({ from: '', percent: '' }))
const tiers = (...lines: [string, string][]) =>
  blank.map((line, at) => {
    const [from, percent] = lines[at] ?? ['', '']
    return { ...line, from, percent }
  })
const offer = (of: object = {}) => ({
  basis: 'percent',
  tiers: tiers(['', '7.5']),
  returnDays: '14',
  budget: '500',
  until: '2026-12-31',
  ...of,
})
const read = (input: object): Brief => briefForm.parse(input)
const issues = (commission: object, of: object = {}) => {
  const result = briefForm.safeParse(form(commission, of), { error: issueMessage })
  return result.success
    ? {}
    : Object.fromEntries(Object.entries(issuesOf(result.error)).map(([name, { key }]) => [name, key]))
}

test('a brief without the block, or with none chosen, offers no commission', () => {
  const { tiers: _, ...none } = offer({ basis: 'none', budget: '', until: '' })
  for (const input of [form(), form({ ...none, tiers: blank })]) {
    expect(read(input).commission).toBeNull()
    expect(commissionTerms(read(input))).toBeNull()
  }
  expect(commissionTerms({ currency: 'SAR' })).toBeNull()
})

test('what was typed becomes basis points and minor units, and lines left empty are dropped', () => {
  const terms = commissionTerms(
    read(form(offer({ basis: 'revenue', tiers: tiers(['', '5'], ['1,000.50', '٨٫٢٥']) }))),
  )
  expect(terms).toEqual({
    basis: 'revenue',
    tiers: [
      { from: 0, bps: 500 },
      { from: 100_050, bps: 825 },
    ],
    returnDays: 14,
    budget: money(50_000, 'SAR'),
    until: '2026-12-31',
  })
  const byOrders = commissionTerms(
    read(form(offer({ basis: 'orders', tiers: tiers(['', '5'], ['51', '8']) }))),
  )
  expect(byOrders?.tiers).toEqual([
    { from: 1, bps: 500 },
    { from: 51, bps: 800 },
  ])
  // A version is stored as JSON and read again.
  const stored = JSON.parse(JSON.stringify(read(form(offer())))) as Brief
  expect(commissionTerms(stored)?.tiers).toEqual([{ from: 1, bps: 750 }])
})

test.each([
  [{ basis: 'everything' }, { 'commission.basis': 'choice' }],
  [{ tiers: blank }, { 'commission.tiers.0.percent': 'required' }],
  [{ tiers: tiers(['', '0']) }, { 'commission.tiers.0.percent': 'percent' }],
  [{ tiers: tiers(['', '91']) }, { 'commission.tiers.0.percent': 'percent' }],
  [{ tiers: tiers(['', '7.555']) }, { 'commission.tiers.0.percent': 'percent' }],
  [{ basis: 'orders', tiers: tiers(['', '5'], ['1', '6']) }, { 'commission.tiers.1.from': 'tier_order' }],
  [
    { basis: 'orders', tiers: tiers(['', '5'], ['9', '6'], ['9', '7']) },
    { 'commission.tiers.2.from': 'tier_order' },
  ],
  [{ basis: 'revenue', tiers: tiers(['', '5'], ['x', '6']) }, { 'commission.tiers.1.from': 'tier_order' }],
  [{ returnDays: '61' }, { 'commission.returnDays': 'too_large', 'commission.until': 'commission_too_long' }],
  [{ budget: 'much' }, { 'commission.budget': 'amount' }],
  [{ budget: '19.99' }, { 'commission.budget': 'amount_too_low' }],
  [{ until: '2026-11-30' }, { 'commission.until': 'commission_ends_early' }],
  [{ until: '2027-02-06' }, { 'commission.until': 'commission_too_long' }],
])('%o is refused at its field', (of, expected) => {
  expect(issues(offer(of))).toEqual(expected)
})

test('lines that one share for every order does not show are no reason to refuse it', () => {
  const typed = offer({ tiers: tiers(['', '7.5'], ['x', 'y']) })
  expect(issues(typed)).toEqual({})
  expect(commissionTerms(read(form(typed)))?.tiers).toEqual([{ from: 1, bps: 750 }])
})

test('the term and its returns may just fill eighty days, and there is a link to count on', () => {
  expect(issues(offer({ until: '2027-02-05' }))).toEqual({})
  expect(issues(offer(), { link: '' })).toEqual({ link: 'commission_needs_link' })
})

test('the part for it is held until the last returns', () => {
  const terms = commissionTerms(read(form(offer())))!
  expect(commissionPart(terms)).toEqual({
    kind: 'commission',
    title: '',
    amount: money(50_000, 'SAR'),
    dueOn: '2027-01-14',
  })
})

test('the example says what an order brings after the fee', () => {
  const terms = commissionTerms(read(form(offer({ tiers: tiers(['', '10']) }))))!
  expect(exampleOf(terms, 'SAR', 1_000)).toEqual({
    order: money(20_000, 'SAR'),
    commission: money(2_000, 'SAR'),
    net: money(1_800, 'SAR'),
  })
})

test('a share is read with its sign, with a comma and in Arabic digits', () => {
  expect(['7.5', '7,5', '٧٫٥', '12 %', '-1', 'x'].map(parsePercent)).toEqual([
    750,
    750,
    750,
    1_200,
    undefined,
    undefined,
  ])
})
