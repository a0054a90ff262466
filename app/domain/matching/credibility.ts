import type { Audience } from './audience.ts'
import { jumpFrom } from './follower-jump.ts'
import { type FollowerSample, type RealShare, realShare } from './follower-sample.ts'
import { restOfWorld, shareSpeaking } from './population.ts'

/**
 * Signs of an inflated channel (matching.md, model 3). `ratio` = how much likelier the sign is on a sound channel than
 * on an inflated one; start values, published here because the product shows them. `passed` = the same ratio when the
 * check was made and found nothing.
 */
export const checks = {
  'follower-jump': { ratio: 0.4, passed: 1.12 },
  'rate-too-low': { ratio: 0.6, passed: 1.12 },
  'rate-too-high': { ratio: 0.5, passed: 1.05 },
  'few-comments': { ratio: 0.6, passed: 1.12 },
  'boosted-posts': { ratio: 0.5, passed: 1.12 },
  'foreign-audience': { ratio: 0.5, passed: 1.12 },
  'flat-rate': { ratio: 0.6, passed: 1.12 },
} as const satisfies Record<string, { ratio: number; passed: number }>
export type FlagCode = keyof typeof checks
export const flagCodes = Object.keys(checks) as FlagCode[]

/** What was observed of a channel; null or missing = not checked. Percentiles 0-100 among peers. */
export type CredibilitySignals = {
  /** Largest day's gain in followers in median absolute deviations, without a jump in views beside it. */
  followerJump?: number | null
  ratePercentile?: number | null
  commentsPerLikePercentile?: number | null
  /** Share 0-1 of posts with views ≥ 1.5x the channel's median and a rate ≥ 30 % lower. */
  boostedPosts?: number | null
  /** Largest share 0-1 of the audience in a country that has to do with neither the channel's home nor its languages. */
  foreignShare?: number | null
  rateVolatilityPercentile?: number | null
}

/** Why a flag was raised: what was seen and the bound it crossed, in the units of the signal. */
export type Flag = { code: FlagCode; ratio: number; seen: number; bound: number }

/**
 * `q` = expected share of real, reachable people, inside (0, 1). `checked` of `flagCodes.length` checks were made.
 * `sampled` is there when q comes from a sample of followers, with its 80 % interval.
 */
export type Credibility = {
  q: number
  flags: Flag[]
  checked: number
  sampled?: RealShare & { size: number }
}

/** Beta(8, 2): what is expected of a channel nobody has checked. */
const prior = { real: 8, inflated: 2 }
const bounds = { least: 0.1, most: 0.97 }
export const unknownCredibility = prior.real / (prior.real + prior.inflated)
/** Fewer followers than this tell less than the prior, which is worth ten. */
const leastSample = prior.real + prior.inflated

/** A check and how it ended: `seen` null when it could not be made; `ratio` what it weighs, 1 when it was not made. */
export type Check = Omit<Flag, 'seen'> & { seen: number | null; isFlagged: boolean }

/** Every check of the signals, made or not. */
export function checksOf(signals: CredibilitySignals | null): Check[] {
  const check = (
    code: FlagCode,
    observed: number | null | undefined,
    bound: number,
    side: 'above' | 'below',
  ): Check => {
    const seen = typeof observed === 'number' && Number.isFinite(observed) ? observed : null
    const isFlagged = seen !== null && (side === 'above' ? seen > bound : seen < bound)
    const ratio = seen === null ? 1 : isFlagged ? checks[code].ratio : checks[code].passed
    return { code, seen, bound, isFlagged, ratio }
  }
  return [
    check('follower-jump', signals?.followerJump, jumpFrom, 'above'),
    check('rate-too-low', signals?.ratePercentile, 5, 'below'),
    check('rate-too-high', signals?.ratePercentile, 99, 'above'),
    check('few-comments', signals?.commentsPerLikePercentile, 5, 'below'),
    check('boosted-posts', signals?.boostedPosts, 0.2, 'above'),
    check('foreign-audience', signals?.foreignShare, 0.2, 'above'),
    check('flat-rate', signals?.rateVolatilityPercentile, 2, 'below'),
  ]
}

/**
 * From a sample of at least ten followers where there is one, else prior odds times the ratio of every check that was
 * made; never 0, never 1. The flags are reported in both cases, but do not change what a sample has shown.
 */
export function credibility(signals: CredibilitySignals | null, sample?: FollowerSample | null): Credibility {
  const made = checksOf(signals).filter(({ seen }) => seen !== null)
  const checked = made.length
  const flags = made.flatMap(({ code, ratio, seen, bound, isFlagged }): Flag[] =>
    isFlagged ? [{ code, ratio, seen: seen!, bound }] : [],
  )
  if (sample && sample.size >= leastSample) {
    const sampled = { ...realShare(sample), size: sample.size }
    return { q: sampled.share, flags, checked, sampled }
  }
  const odds = made.reduce((product, { ratio }) => product * ratio, prior.real / prior.inflated)
  const q = odds / (1 + odds)
  return {
    q: checked === 0 ? unknownCredibility : Math.min(bounds.most, Math.max(bounds.least, q)),
    flags,
    checked,
  }
}

/** A language this many of a country follow makes the country related; English counts where it is followed. */
const relatedFrom = 0.1

/** The `foreignShare` signal of an audience; null when its countries or the channel's languages are not known. */
export function foreignShare(
  audience: Audience | null,
  country: string | null,
  languages: readonly string[],
): number | null {
  if (!audience?.countries || audience.source === 'estimated' || languages.length === 0) return null
  let largest = 0
  for (const there in audience.countries) {
    if (there === country || there === restOfWorld) continue
    const share = audience.countries[there] ?? 0
    if (share > largest && shareSpeaking(there, languages) < relatedFrom) largest = share
  }
  return largest
}
