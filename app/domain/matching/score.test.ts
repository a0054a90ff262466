import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate, MatchBrief } from './candidate.ts'
import { gulfBrief, knownCandidate, manyCandidates, unknownCandidate } from './candidates.testing.ts'
import { publishedPeers } from './peers.ts'
import { rankChannels, rankWithRefusals } from './score.ts'

const open: MatchBrief = { ...gulfBrief, budget: null, minimumCredibility: 0 }
const crowd = manyCandidates(120)
const scored = (candidates: readonly Candidate[], flat = true) =>
  rankChannels(open, candidates, flat ? { peers: publishedPeers } : {}).map(({ id, score, parts }) => ({
    id,
    score,
    parts: parts.map(({ factor, points }) => ({ factor, points })),
  }))

describe('the ranking', () => {
  test('adds up for every channel, is in order, and every number has a source', () => {
    const ranked = rankChannels(gulfBrief, crowd)
    expect(ranked.length).toBeGreaterThan(80)
    ranked.forEach(({ base, parts, score, certainty, reasons, sources, forecast, price }, i) => {
      expect(base + parts.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      expect(score).toBeLessThanOrEqual(ranked[i - 1]?.score ?? 100)
      expect(certainty).toBeGreaterThanOrEqual(0)
      expect(certainty).toBeLessThanOrEqual(1)
      expect(reasons).toHaveLength(5)
      expect(sources).toHaveLength(6)
      for (const { low, mid, high } of [...Object.values(forecast), price.cpm, price.cpmTarget, price.cpe]) {
        expect(low).toBeLessThanOrEqual(mid)
        expect(mid).toBeLessThanOrEqual(high)
        expect(Number.isFinite(high)).toBe(true)
      }
    })
  })

  test('does not depend on the order in which the channels come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(crowd, { minLength: crowd.length }), (shuffled) => {
        expect(scored(shuffled).map(({ id }) => id)).toEqual(scored(crowd).map(({ id }) => id))
      }),
      { numRuns: 5 },
    )
  })

  test('equal channels stand in the order of their ids with the same score', () => {
    const twins = rankChannels(open, [knownCandidate({ id: 'b' }), knownCandidate({ id: 'a' })])
    expect(twins.map(({ id, score }) => [id, score])).toEqual([
      ['a', 50],
      ['b', 50],
    ])
  })

  test('is empty for nobody', () => expect(rankChannels(open, [])).toEqual([]))

  test.each([
    ['topics', { topics: ['cars'], hashtags: [] }],
    ['audience', { audience: { ...knownCandidate().audience!, gender: { female: 0.2, male: 0.8 } } }],
    ['engagement', { stats: { ...knownCandidate().stats!, logRateMean: Math.log(0.01) } }],
    ['credibility', { signals: { followerJump: 9 } }],
    ['price', { price: { amount: 900_000, currency: 'SAR' } }],
  ] as const)('worse %s alone is a worse place, and its part says so', (factor, worse) => {
    const [first, second] = rankChannels(
      open,
      [knownCandidate({ id: 'a', ...worse }), knownCandidate({ id: 'b' })],
      {
        peers: publishedPeers,
      },
    )
    expect([first!.id, second!.id]).toEqual(['b', 'a'])
    const part = (parts: NonNullable<typeof first>['parts']) => parts.find((each) => each.factor === factor)!
    expect(part(second!.parts).points).toBeLessThan(0)
    expect(part(first!.parts).points).toBeGreaterThan(0)
  })
})

describe('followers', () => {
  const measured = crowd
    .filter(({ stats }) => stats !== null)
    .map((candidate): Candidate => {
      const stats = { ...candidate.stats!, denominator: 'views' as const }
      return { ...candidate, stats }
    })

  test('change no score where stats are known and the peers are the same at every size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50_000_000 }), { minLength: 200, maxLength: 200 }),
        (sizes) => {
          const resized = measured.map((candidate, i) => ({ ...candidate, followers: sizes[i]! }))
          expect(scored(resized)).toEqual(scored(measured))
        },
      ),
      { numRuns: 20 },
    )
  })

  test('unknown are no obstacle', () => {
    const unsized = measured.map((candidate) => ({ ...candidate, followers: null }))
    expect(scored(unsized)).toEqual(scored(measured))
  })

  test('all times the same number change no score: only the peers of a size are compared', () => {
    const doubled = measured.map((candidate) => ({ ...candidate, followers: candidate.followers! * 1024 }))
    expect(scored(doubled, false)).toEqual(scored(measured, false))
  })
})

const gate = (brief: Partial<MatchBrief>, changes: Partial<Candidate> = {}) =>
  rankWithRefusals({ ...gulfBrief, ...brief }, [knownCandidate(changes)]).refused[0]?.gate ?? 'none'
const without = (excluded: Partial<MatchBrief['excluded']>) => ({
  excluded: { ...gulfBrief.excluded, ...excluded },
})

describe('gates', () => {
  test.each<[string, string, Partial<MatchBrief>, Partial<Candidate>]>([
    ['a fitting channel', 'none', {}, {}],
    ['another platform', 'platform', { platforms: ['tiktok'] }, {}],
    ['an excluded channel', 'excluded', without({ channels: ['a'] }), {}],
    ['an excluded country', 'country', without({ countries: ['SA'] }), {}],
    ['an unknown country', 'none', without({ countries: ['SA'] }), { country: null }],
    ['an excluded language', 'language', without({ languages: ['ar'] }), {}],
    ['one of two languages excluded', 'none', without({ languages: ['ar'] }), { languages: ['ar', 'en'] }],
    ['a minor unit too much', 'budget', {}, { price: { amount: 2_000_001, currency: 'SAR' } }],
    ['the whole budget', 'none', {}, { price: { amount: 2_000_000, currency: 'SAR' } }],
    ['a dearer currency', 'budget', {}, { price: { amount: 2_000_000, currency: 'KWD' } }],
    ['no price, but surely dear', 'budget', { budget: { amount: 1_000, currency: 'SAR' } }, { price: null }],
    [
      'three flags',
      'credibility',
      {},
      { signals: { followerJump: 9, boostedPosts: 1, rateVolatilityPercentile: 1 } },
    ],
    ['too little of the target', 'fit', { minimumFit: 0.5 }, {}],
    ['enough of the target', 'none', { minimumFit: 0.2 }, {}],
  ])('%s: %s', (_, refusal, brief, changes) => expect(gate(brief, changes)).toBe(refusal))

  test('everyone is either ranked or refused, once', () => {
    const { ranked, refused } = rankWithRefusals({ ...gulfBrief, minimumFit: 0.05 }, crowd)
    expect([...ranked, ...refused].map(({ id }) => id).toSorted()).toEqual(
      crowd.map(({ id }) => id).toSorted(),
    )
  })
})

describe('what is not known', () => {
  const ranked = rankChannels(open, [
    ...crowd,
    unknownCandidate('nobody'),
    knownCandidate({ id: 'somebody' }),
  ])
  const nobody = ranked.find(({ id }) => id === 'nobody')!
  const somebody = ranked.find(({ id }) => id === 'somebody')!

  test('counts as average, not as nothing', () => {
    for (const factor of ['topics', 'engagement', 'price']) {
      const part = nobody.parts.find((each) => each.factor === factor)!
      expect(part.value).toBeNull()
      expect(part.z).toBe(0)
    }
    expect(nobody.credibility.q).toBe(0.8)
    expect(nobody.score).toBeGreaterThan(10)
  })

  test('lowers certainty and is said', () => {
    expect(nobody.certainty).toBeCloseTo(0, 9)
    expect(somebody.certainty).toBeGreaterThan(0.9)
    expect(nobody.reasons.map(({ code }) => code)).toEqual([
      'topics.unknown',
      'fit.estimated',
      'engagement.unknown',
      'credibility.unknown',
      'price.unknown',
    ])
    expect(
      nobody.sources.every(({ source, collectedOn }) => source === 'estimated' && collectedOn === null),
    ).toBe(true)
  })

  test('a brief that asks nothing puts everyone in one place', () => {
    const anyone = { ages: [], genders: [], countries: [], languages: [], interests: [] }
    const [first] = rankChannels({ ...open, target: anyone, keywords: [] }, [knownCandidate()])
    expect(first).toMatchObject({ score: 50, base: 50, fit: { share: 1, affinity: expect.closeTo(1, 9) } })
  })
})
