import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { briefForm } from './brief.ts'
import { typedBrief } from './brief.testing.ts'
import { agreedBrief, offerChanges, offeredTerms, readOfferTerms, termsOf } from './brief-offer.ts'

const brief = briefForm.parse(typedBrief)
const stated = termsOf(brief)

test('an offer names what it changes and keeps the rest', () => {
  expect(offeredTerms(stated, { draftDueOn: '2026-12-02', includedRevisions: 1, publishTo: '' })).toEqual({
    ...stated,
    draftDueOn: '2026-12-02',
    includedRevisions: 1,
  })
})

test('no revision and no exclusivity are said, not left out', () => {
  const terms = offeredTerms(stated, {
    draftDueOn: stated.draftDueOn,
    includedRevisions: 0,
    exclusivityDays: 0,
  })
  expect(terms).toMatchObject({ includedRevisions: 0, exclusivityDays: 0 })
})

test('without rights there is no day on which they end', () => {
  const terms = offeredTerms(stated, { draftDueOn: stated.draftDueOn, rightsUse: 'none' })
  expect(terms.rightsUntil).toBe('')
})

test('an offer from before offers had terms says what the brief says, but its own day', () => {
  expect(readOfferTerms(brief, { draftDueOn: '2026-12-03', terms: null })).toEqual({
    ...stated,
    draftDueOn: '2026-12-03',
  })
})

test('the agreed brief is the brief with the terms of the offer, its window never before the draft', () => {
  const terms = { ...stated, draftDueOn: '2026-12-08', publishTo: '2026-12-20', includedRevisions: 1 }
  expect(agreedBrief(brief, terms)).toEqual({ ...brief, ...terms, publishFrom: '2026-12-08' })
  expect(agreedBrief(brief, stated)).toEqual(brief)
})

test('what differs between two offers is named, in the order in which terms are shown', () => {
  const before = { price: money(400_000, 'SAR'), terms: stated }
  expect(offerChanges(before, before)).toEqual([])
  expect(
    offerChanges(before, {
      price: money(450_000, 'SAR'),
      terms: { ...stated, exclusivityDays: 7, includedRevisions: 3 },
    }),
  ).toEqual(['price', 'includedRevisions', 'exclusivityDays'])
})
