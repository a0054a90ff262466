import { ageBuckets, countries, genders, languages } from '../campaign/strategy.ts'
import { type Audience, complete, priorWeight, reliability, shrink } from './audience.ts'
import { fitJoint } from './joint.ts'
import {
  agesAndGenders,
  type Home,
  residencePrior,
  restOfWorld,
  shareSpeaking,
  unlistedCountry,
} from './population.ts'

/** An audience by what campaigns name, 0-1. `cohorts`: women's seven ages, then men's; the others in their lists' order. */
export type AudienceShares = { cohorts: number[]; countries: number[]; languages: number[] }

/**
 * Who an audience is as far as we can tell, whatever is asked (matching.md, model 1.1-1.2): every reported share shrunk
 * towards the platform's people at the channel's home, ages and genders fitted into one table. Null: nothing reported,
 * the home alone speaks.
 */
export function audienceShares(audience: Audience | null, home: Home): AudienceShares {
  const people = audience ? reliability[audience.source] : 0
  const residents = residencePrior(home)
  const places = [...new Set([...countries, ...Object.keys(audience?.countries ?? {})])].filter(
    (place) => place !== restOfWorld,
  )
  const prior = places.map((place) => residents.get(place) ?? unlistedCountry)
  places.push(restOfWorld)
  prior.push(Math.max(unlistedCountry, 1 - sumOf(prior)))
  const known = audience?.countries
    ? shrink(complete(audience.countries, places, prior), prior, people)
    : prior
  const total = sumOf(known)
  const where = known.map((share) => share / total)

  const cells = new Float64Array(ageBuckets.length * genders.length)
  places.forEach((place, p) =>
    agesAndGenders(home.platform, place).forEach((share, cell) => (cells[cell]! += share * where[p]!)),
  )
  const ages = ageBuckets.map((_, age) => cells[age]! + cells[age + ageBuckets.length]!)
  const sexes = genders.map((_, sex) =>
    sumOf(cells.subarray(sex * ageBuckets.length, (sex + 1) * ageBuckets.length)),
  )
  fitJoint(
    { cells, heard: [1] },
    {
      ages: audience?.age && shrink(complete(audience.age, ageBuckets, ages), ages, people),
      sexes: audience?.gender && shrink(complete(audience.gender, genders, sexes), sexes, people),
    },
  )
  return {
    cohorts: [...cells],
    countries: where.slice(0, countries.length),
    languages: languages.map((language) => {
      const heard = places.reduce((sum, place, p) => sum + where[p]! * shareSpeaking(place, [language]), 0)
      const reported = audience?.languages?.[language]
      return audience?.languages
        ? (people * Math.min(1, Math.max(0, reported ?? 0)) + priorWeight * heard) / (people + priorWeight)
        : heard
    }),
  }
}

const sumOf = (shares: ArrayLike<number>) => {
  let sum = 0
  for (let i = 0; i < shares.length; i++) sum += shares[i]!
  return sum
}
