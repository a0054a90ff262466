import { describe, expect, test } from 'vitest'
import { countries, interests } from '../campaign/strategy.ts'
import { knownCandidate, manyCandidates, unknownCandidate } from '../matching/candidates.testing.ts'
import { publishedPeers } from '../matching/peers.ts'
import { startRates } from '../matching/price.ts'
import { foldText } from '../matching/text/fold.ts'
import { wordsOf } from '../matching/text/words.ts'
import { hasTerm } from './conditions.ts'
import { type IndexFacts, indexChannel } from './index-channel.ts'
import { hashOf, lettersOf } from './letters.ts'
import { traits } from './indexed-channel.ts'
import { packChannel, recordBytes, unpackChannel } from './record.ts'

const surroundings = { peers: publishedPeers, rates: startRates }
const facts = (changes: Partial<IndexFacts> = {}): IndexFacts => ({
  ...knownCandidate(),
  ordinal: 7,
  name: 'Layla Beauty',
  handle: 'layla.beauty_sa',
  bio: 'Skincare reviews from Riyadh',
  city: 'Riyadh',
  packages: [{ format: 'post', price: { amount: 300_000, currency: 'SAR' } }],
  isClaimed: true,
  isRemoved: false,
  finishedDeals: 1,
  ...changes,
})
const indexed = (changes: Partial<IndexFacts> = {}) => indexChannel(facts(changes), surroundings)
const term = (typed: string) => ({
  letters: Uint8Array.from(lettersOf(foldText(typed))),
  word: hashOf(lettersOf(wordsOf(typed)[0] ?? '')),
})

describe('an indexed channel', () => {
  test('comes back from its record as it was', () => {
    for (const candidate of manyCandidates(50)) {
      const row = indexed({ ...candidate, ordinal: 3 })
      const packed = packChannel(row)
      expect(packed).toHaveLength(recordBytes)
      expect(unpackChannel(3, packed)).toEqual(row)
    }
  })

  test('has its price in US cents and its shares in bytes', () => {
    const row = indexed()
    expect(row.price).toBe(80_000)
    expect(row.traits & traits.priced).toBe(traits.priced)
    expect(row.countries[countries.indexOf('SA')]).toBeGreaterThan(120)
    const [beauty, fashion] = [interests.indexOf('beauty'), interests.indexOf('fashion')]
    expect([row.mixture[beauty], row.mixture[fashion]]).toEqual([180, 180])
  })

  test('of which nothing is known stands in the middle, not at the end', () => {
    const row = indexed({ ...unknownCandidate('b'), packages: [], isClaimed: false })
    expect([row.engagement, row.bargain]).toEqual([128, 128])
    expect(row.credibility).toBe(204)
    expect([...row.mixture]).toEqual(interests.map(() => 47))
    expect(row.traits).toBe(traits.shown)
  })

  test('is as credible as a sample of its followers shows', () => {
    const sample = { size: 400, fakes: 200, source: 'file', collectedOn: '2026-06-01' } as const
    expect(indexed({ sample }).credibility).toBe(128)
    expect(indexed({ sample: { ...sample, size: 9, fakes: 9 } }).credibility).toBe(indexed().credibility)
  })

  test('is new here while it is claimed, without a finished deal and hardly counted', () => {
    const isNew = (changes: Partial<IndexFacts>) => (indexed(changes).traits & traits.newHere) !== 0
    expect(isNew({ finishedDeals: 0, stats: null })).toBe(true)
    expect(isNew({ finishedDeals: 0 })).toBe(false)
    expect(isNew({ finishedDeals: 1, stats: null })).toBe(false)
    expect(isNew({ finishedDeals: 0, stats: null, isClaimed: false })).toBe(false)
  })

  test('removed is not shown', () => expect(indexed({ isRemoved: true }).traits & traits.shown).toBe(0))

  test.each([
    ['part of a name', {}, 'layl', true],
    ['a handle without its signs', {}, 'beautysa', true],
    ['a word of the bio in another form', {}, 'review', true],
    ['part of a word of the bio', {}, 'skinca', false],
    ['alef and marks in other forms', { name: 'أحلامُ القهوة' }, 'احلام', true],
    ['taa marbuta as haa', { name: 'قهوة' }, 'قهوه', true],
    ['ё as е', { name: 'Алёна Королёва' }, 'королева', true],
    ['Arabic digits', { handle: 'layla٢٠٢٦' }, '2026', true],
    ['somebody else', {}, 'omar', false],
  ] as const)('is found by %s', (_, changes, typed, found) =>
    expect(hasTerm(indexed(changes), term(typed))).toBe(found),
  )

  test('is not found across the end of its name', () =>
    expect(hasTerm(indexed({ name: 'Nour', handle: 'ali' }), term('nourali'))).toBe(false))
})
