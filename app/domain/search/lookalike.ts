import { ageBuckets, countries, type genders, languages } from '../campaign/strategy.ts'
import type { MatchBrief } from '../matching/candidate.ts'
import type { IndexedChannel } from './indexed-channel.ts'

/** The groups that together make this much of an audience say whose it is. */
const core = 0.6

/**
 * A brief that asks for what a channel has: what it is about, and the core of its audience. The rest stays as asked in
 * `brief`.
 */
export function briefLike(row: IndexedChannel, brief: MatchBrief): MatchBrief {
  const ages = ageBuckets.map((_, age) => row.cohorts[age]! + row.cohorts[age + ageBuckets.length]!)
  const women = row.cohorts.slice(0, ageBuckets.length).reduce((sum, share) => sum + share, 0)
  const men = row.cohorts.slice(ageBuckets.length).reduce((sum, share) => sum + share, 0)
  const sexes: (typeof genders)[number][] =
    women >= core * (women + men) ? ['female'] : men >= core * (women + men) ? ['male'] : []
  const homes = coreOf(row.countries, countries, 255)
  return {
    ...brief,
    target: {
      ages: coreOf(ages, ageBuckets, women + men),
      genders: sexes,
      countries: homes,
      languages: homes.length > 0 ? [] : coreOf(row.languages, languages, 255).slice(0, 1),
      interests: [],
    },
    mixture: thetaOf(row.mixture),
  }
}

/** The largest shares until they make the core, in the order of their names; none where they never do. */
function coreOf<T extends string>(shares: ArrayLike<number>, names: readonly T[], all: number): T[] {
  const largest = names.map((name, at) => ({ name, share: shares[at]! })).sort((a, b) => b.share - a.share)
  let sum = 0
  const needed = largest.findIndex(({ share }) => (sum += share) >= core * all)
  const kept = largest.slice(0, needed + 1).map(({ name }) => name)
  return names.filter((name) => kept.includes(name))
}

/** θ from its roots in bytes. */
function thetaOf(roots: Uint8Array): number[] {
  const squares = Array.from(roots, (root) => root * root)
  const sum = squares.reduce((total, square) => total + square, 0)
  return squares.map((square) => (sum === 0 ? 1 / squares.length : square / sum))
}
