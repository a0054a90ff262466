import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageBuckets } from '../campaign/strategy.ts'
import { platforms, sources } from '../channel/platforms.ts'
import { type Audience, type Target, complete, shrink } from './audience.ts'
import { audienceFitFor, frechet, targetOnPlatform } from './audience-fit.ts'
import { knownCandidate } from './candidates.testing.ts'
import { fitJoint } from './joint.ts'
import { agesAndGenders, listedCountries, residencePrior } from './population.ts'

const anyone: Target = { ages: [], genders: [], countries: [], languages: [], interests: [] }
const women: Target = { ...anyone, genders: ['female'] }
const home = { platform: 'instagram', country: 'SA', languages: ['ar'] } as const
const reported = knownCandidate().audience!

const shares = <K extends string>(keys: readonly K[]) =>
  fc
    .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: keys.length, maxLength: keys.length })
    .map((parts) => {
      const sum = parts.reduce((total, part) => total + part, 0)
      return Object.fromEntries(keys.map((key, i) => [key, parts[i]! / sum]))
    })
const audiences: fc.Arbitrary<Audience> = fc.record(
  {
    age: shares(ageBuckets),
    gender: shares(['female', 'male']),
    countries: shares(['SA', 'EG', 'RU', 'XK']),
    languages: shares(['ar', 'en', 'ru']),
    interests: fc.record({ beauty: fc.double({ min: 0, max: 1, noNaN: true }) }),
    source: fc.constantFrom(...sources),
    collectedOn: fc.constant('2026-06-01'),
  },
  { requiredKeys: ['source', 'collectedOn'] },
)
const targets: fc.Arbitrary<Target> = fc.record({
  ages: fc.subarray([...ageBuckets]),
  genders: fc.subarray(['female', 'male'] as const),
  countries: fc.subarray(['SA', 'AE', 'RU', 'BR']),
  languages: fc.subarray(['ar', 'ru', 'tr']),
  interests: fc.subarray(['beauty', 'food']),
})

describe('the population', () => {
  test.each(platforms)('of %s adds up in every country', (platform) => {
    for (const country of [...listedCountries, 'XX']) {
      const cells = agesAndGenders(platform, country)
      expect(cells.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      expect(Math.min(...cells)).toBeGreaterThan(0)
    }
    for (const country of ['SA', 'XX', null]) {
      const prior = residencePrior({ platform, country, languages: ['ar'] })
      expect([...prior.values()].reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
    }
    expect(targetOnPlatform(anyone, platform)).toBeCloseTo(1, 6)
  })
})

describe('a report', () => {
  test.each([
    ['the missing rest goes to the unreported by the prior', { a: 0.6 }, [0.6, 0.3, 0.1]],
    ['more than everything is scaled to everything', { a: 1.2, b: 0.6, c: 0.6 }, [0.5, 0.25, 0.25]],
    ['nothing unreported: what is there is everything', { a: 0.3, b: 0.3, c: 0 }, [0.5, 0.5, 0]],
    ['an empty report is the prior', {}, [0.2, 0.6, 0.2]],
    ['keys of other worlds are not counted', { z: 0.9, a: 0.6 }, [0.6, 0.3, 0.1]],
  ])('%s', (_, report, whole) => {
    complete(report as Record<string, number>, ['a', 'b', 'c'], [0.2, 0.6, 0.2]).forEach((share, i) =>
      expect(share).toBeCloseTo(whole[i]!, 9),
    )
  })

  test('is pulled to the prior as far as its source is weak', () =>
    expect(shrink([1, 0], [0.5, 0.5], 20)).toEqual([0.75, 0.25]))
})

describe('the joint table', () => {
  test('adds up to its marginals and keeps its odds ratios', () => {
    const cells = Float64Array.from({ length: 28 }, (_, i) => 1 + ((i * 7) % 11))
    const before = (cells[0]! * cells[8]!) / (cells[1]! * cells[7]!)
    const ages = [0.1, 0.3, 0.25, 0.15, 0.1, 0.06, 0.04]
    const joint = fitJoint(
      { cells, heard: [0.9, 0.2] },
      { countries: [0.7, 0.3], ages, sexes: [0.6, 0.4], heard: 0.5 },
    )
    const sum = (of: (cell: number) => boolean) =>
      cells.reduce((total, x, cell) => total + (of(cell) ? x : 0), 0)
    expect(sum((cell) => cell < 14)).toBeCloseTo(0.7, 5)
    expect(sum((cell) => cell % 14 < 7)).toBeCloseTo(0.6, 5)
    ages.forEach((share, age) => expect(sum((cell) => cell % 7 === age)).toBeCloseTo(share, 5))
    expect(0.7 * joint.heard[0]! + 0.3 * joint.heard[1]!).toBeCloseTo(0.5, 5)
    expect((cells[0]! * cells[8]!) / (cells[1]! * cells[7]!)).toBeCloseTo(before, 6)
  })
})

describe('audience fit', () => {
  test('an audience for anyone is all target, with nothing to be unsure of', () =>
    expect(audienceFitFor(anyone)(reported, home)).toMatchObject({ share: 1, low: 1, high: 1, prior: 0 }))

  test('one dimension is the reported share, slightly pulled to the population', () => {
    const { share, low, high, affinity } = audienceFitFor(women)(reported, home)
    expect(share).toBeCloseTo(0.7, 1)
    expect(share).toBeLessThan(0.7)
    expect(low).toBeGreaterThan(0.65)
    expect(high).toBeLessThan(0.75)
    expect(affinity).toBeCloseTo(share / targetOnPlatform(women, 'instagram'), 9)
  })

  test('a weaker source is closer to the population, less certain and more prior', () => {
    const fits = sources.map((source) => audienceFitFor(women)({ ...reported, source }, home))
    for (let i = 1; i < fits.length; i++) {
      expect(fits[i]!.share).toBeLessThan(fits[i - 1]!.share)
      expect(fits[i]!.high - fits[i]!.low).toBeGreaterThan(fits[i - 1]!.high - fits[i - 1]!.low)
      expect(fits[i]!.prior).toBeGreaterThan(fits[i - 1]!.prior)
    }
    expect(audienceFitFor(women)(null, home).prior).toBe(1)
  })

  test('an unknown audience is expected at home', () => {
    const gulf = audienceFitFor({ ...anyone, countries: ['SA'] })
    const at = (country: string | null, languages: string[]) =>
      gulf(null, { platform: 'tiktok', country, languages }).share
    expect(at('SA', ['ar'])).toBeGreaterThan(0.6)
    expect(at(null, ['ar'])).toBeGreaterThan(at(null, ['ru']))
    expect(at('RU', ['ru'])).toBeLessThan(0.05)
  })

  test('shares stay inside their interval and that inside the Fréchet bounds', () => {
    fc.assert(
      fc.property(
        targets,
        fc.option(audiences),
        fc.constantFrom(...platforms),
        (target, audience, platform) => {
          const fit = audienceFitFor(target)(audience, { platform, country: 'SA', languages: ['ar'] })
          expect(fit.bounds.low).toBeLessThanOrEqual(fit.low)
          expect(fit.low).toBeLessThanOrEqual(fit.share)
          expect(fit.share).toBeLessThanOrEqual(fit.high)
          expect(fit.high).toBeLessThanOrEqual(fit.bounds.high + 1e-12)
          expect(fit.share).toBeGreaterThanOrEqual(0)
          expect(fit.high).toBeLessThanOrEqual(1)
          expect(fit.affinity).toBeGreaterThanOrEqual(0)
          expect(Number.isFinite(fit.affinity)).toBe(true)
        },
      ),
    )
  })

  test('a wider target is never a smaller share', () => {
    fc.assert(
      fc.property(audiences, fc.subarray([...ageBuckets], { minLength: 1 }), (audience, ages) => {
        const narrow = audienceFitFor({ ...women, ages })(audience, home)
        expect(audienceFitFor(women)(audience, home).share).toBeGreaterThanOrEqual(narrow.share - 1e-6)
      }),
    )
  })

  test.each([
    [[0.9, 0.8], 0.7, 0.8],
    [[0.5, 0.4], 0, 0.4],
    [[], 1, 1],
  ])('shares %j meet between %f and %f', (alone, low, high) => {
    expect(frechet(alone).low).toBeCloseTo(low, 9)
    expect(frechet(alone).high).toBeCloseTo(high, 9)
  })
})
