import { type Format, formatsOf, type Platform } from '../channel/platforms.ts'

/**
 * What is known of a rate of a deal to come: ln rate ~ Normal(log, own² + common²). `own` is how much deals of one brand
 * differ; `common` is the doubt about the brand, in which all its deals share.
 */
export type RateBelief = { log: number; own: number; common: number }

/** What a deal that is done brought: events among trials, beside the rate that its kind starts with. */
export type PastRate = { events: number; trials: number; start: number }

/**
 * Clicks per view where nothing is known of the brand yet, by where the link stands. Guesses: no data of paid posts are
 * public, and published ranges of organic ones differ fivefold (a link in a story 1-5 %, in a text .5-2 %, under a video
 * .3-1.2 %, on the profile .5-1.5 % before bots are taken out), so each is their low end or below, and the doubt is wide.
 */
const clickRates = { story: 0.012, text: 0.006, profile: 0.002 } as const

const linkPlaces: Partial<Record<Format, keyof typeof clickRates>> = {
  story: 'story',
  pin: 'text',
  thread: 'text',
  'community-post': 'text',
}
/** Where a post's own text carries a link that can be pressed; elsewhere it stands on the profile. */
const pressableTexts: readonly Platform[] = [
  'youtube',
  'telegram',
  'x',
  'vkontakte',
  'odnoklassniki',
  'pinterest',
  'linkedin',
]

/** Clicks per view that a post of a platform starts with; several or unknown formats, the mean of the platform's. */
export function startClickRate(platform: Platform, format: Format | 'several' | null): number {
  if (format === null || format === 'several') {
    const rates = formatsOf[platform].map((one) => startClickRate(platform, one))
    return rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  }
  return clickRates[linkPlaces[format] ?? (pressableTexts.includes(platform) ? 'text' : 'profile')]
}

/** Of clicks: visitors of shops who come from social platforms buy at .8 to 1.7 %, landing pages get 2 to 4 % of leads. */
export const startConversionRates = { orders: 0.012, leads: 0.025 } as const

/** 80 of 100 brands lie within a factor of 2.8 of a start rate, and 80 of 100 deals within 2.2 of their brand's. */
const start = { common: 0.8, own: 0.6, weight: 4 } as const

/**
 * A brand's rate after its past deals: each tells ln((events + ½) / trials) beside the start of its kind, with a variance
 * of 1 / (events + ½) from counting and `own²` from being one deal of many; they and the start are weighed by precision.
 * `own²` is estimated from their scatter and pulled to its start by the weight of four deals.
 */
export function rateAfter(startRate: number, past: readonly PastRate[]): RateBelief {
  const seen = past
    .filter(({ trials }) => trials > 0)
    .map(({ events, trials, start: kind }) => ({
      away: Math.log((events + 0.5) / trials) - Math.log(kind),
      counting: 1 / (events + 0.5),
    }))
  const own = Math.sqrt(ownVariance(seen))
  let [precision, sum] = [1 / start.common ** 2, 0]
  for (const { away, counting } of seen) {
    const weight = 1 / (own * own + counting)
    precision += weight
    sum += weight * away
  }
  return { log: Math.log(startRate) + sum / precision, own, common: 1 / Math.sqrt(precision) }
}

function ownVariance(seen: readonly { away: number; counting: number }[]): number {
  const pulled = start.weight * start.own ** 2
  if (seen.length < 2) return start.own ** 2
  const mean = seen.reduce((sum, { away }) => sum + away, 0) / seen.length
  const scatter = seen.reduce((sum, { away }) => sum + (away - mean) ** 2, 0)
  const counted = seen.reduce((sum, { counting }) => sum + counting, 0) * (1 - 1 / seen.length)
  return (pulled + Math.max(0, scatter - counted)) / (start.weight + seen.length - 1)
}

/** One rate after another: views to clicks, clicks to orders. Their doubts are taken as independent. */
export const chained = (first: RateBelief, next: RateBelief): RateBelief => ({
  log: first.log + next.log,
  own: Math.hypot(first.own, next.own),
  common: Math.hypot(first.common, next.common),
})
