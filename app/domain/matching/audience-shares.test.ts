import { describe, expect, test } from 'vitest'
import { ageBuckets, countries, languages } from '../campaign/strategy.ts'
import { audienceFitFor } from './audience-fit.ts'
import { audienceShares } from './audience-shares.ts'
import { knownCandidate, manyCandidates } from './candidates.testing.ts'

const home = { platform: 'instagram', country: 'SA', languages: ['ar'] } as const
const sumOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0)

describe('an audience by what campaigns name', () => {
  test('adds up, and is the population of its home when nothing is reported', () => {
    const { cohorts, countries: where, languages: heard } = audienceShares(null, home)
    expect(sumOf(cohorts)).toBeCloseTo(1, 9)
    expect(sumOf(where)).toBeLessThanOrEqual(1)
    expect(where[countries.indexOf('SA')]).toBeGreaterThan(0.6)
    expect(heard[languages.indexOf('ar')]).toBeGreaterThan(0.6)
  })

  test('keeps what a platform reports, and pulls what is only claimed towards the population', () => {
    const reported = knownCandidate().audience!
    const share = (source: 'api' | 'declared') => {
      const { cohorts } = audienceShares({ ...reported, source }, home)
      return sumOf(cohorts.slice(0, ageBuckets.length))
    }
    const usual = sumOf(audienceShares(null, home).cohorts.slice(0, ageBuckets.length))
    expect(share('api')).toBeCloseTo(0.7, 1)
    expect(Math.abs(share('declared') - usual)).toBeLessThan(Math.abs(share('api') - usual))
  })

  test('a country outside the list takes its share from the others and from nobody twice', () => {
    const { countries: where } = audienceShares(
      { countries: { XK: 0.9, SA: 0.1 }, source: 'api', collectedOn: '2026-06-01' },
      home,
    )
    expect(sumOf(where)).toBeLessThan(0.15)
  })

  test('multiplied, its shares are near the fitted joint', () => {
    const target = {
      ages: ['18-24', '25-34'] as const,
      genders: ['female'] as const,
      countries: ['SA', 'AE', 'EG'],
      languages: [],
      interests: [],
    }
    const fitOf = audienceFitFor(target)
    const differences = manyCandidates(200).map(({ audience, platform, country, languages: spoken }) => {
      const at = { platform, country, languages: spoken }
      const shares = audienceShares(audience, at)
      const cohort = shares.cohorts[1]! + shares.cohorts[2]!
      const place = sumOf(target.countries.map((code) => shares.countries[countries.indexOf(code as 'SA')]!))
      return Math.abs(Math.log((cohort * place) / fitOf(audience, at).share))
    })
    expect(sumOf(differences) / differences.length).toBeLessThan(0.1)
  })
})
