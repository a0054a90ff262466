/**
 * How well one brand's own creators stand in a ranking of all. `auc` and `cAuc` 0-1 (0.5 is chance; `cAuc` only among
 * its category, undefined where that has no own or no other creator), `r10` and `r50` the share of own creators found,
 * `mrr` 1 / rank of the first own, `map` average precision, `medr` rank of the first own, `ndcg10` with gains 0 or 1.
 */
export type RankingMetrics = {
  auc: number
  cAuc: number | undefined
  r10: number
  r50: number
  mrr: number
  map: number
  medr: number
  ndcg10: number
}

/** A figure over brands and its 95 % interval. */
export type Interval = { value: number; low: number; high: number }

/**
 * The metrics of one brand: `scores` of all creators, `own` the indices of its own (one at least), `category` those of
 * its category. Equal scores share the middle of their ranks, and precision counts half of the equal ones as above.
 */
export function rankingMetrics(
  scores: ArrayLike<number>,
  own: readonly number[],
  category: readonly number[],
): RankingMetrics {
  const all = Array.from(scores, (_, i) => i)
  const isOwn = new Set(own)
  const places = own
    .map((i) => ({ rank: 1 + above(scores, i, all), ahead: 1 + above(scores, i, own) }))
    .sort((a, b) => a.rank - b.rank)
  const found = (top: number) => places.filter(({ rank }) => rank <= top)
  const first = places[0]!.rank
  const gain = (rank: number) => 1 / Math.log2(rank + 1)
  const ideal = places.slice(0, 10).reduce((sum, _, place) => sum + gain(place + 1), 0)
  return {
    auc:
      areaUnderCurve(
        scores,
        own,
        all.filter((i) => !isOwn.has(i)),
      ) ?? 1,
    cAuc: areaUnderCurve(
      scores,
      category.filter((i) => isOwn.has(i)),
      category.filter((i) => !isOwn.has(i)),
    ),
    r10: found(10).length / own.length,
    r50: found(50).length / own.length,
    mrr: 1 / first,
    map: places.reduce((sum, { rank, ahead }) => sum + ahead / rank, 0) / own.length,
    medr: first,
    ndcg10: found(10).reduce((sum, { rank }) => sum + gain(rank), 0) / ideal,
  }
}

/** The chance that one of `own` stands above one of `others`, ties a half; undefined when either is empty. */
export function areaUnderCurve(
  scores: ArrayLike<number>,
  own: readonly number[],
  others: readonly number[],
): number | undefined {
  if (own.length === 0 || others.length === 0) return undefined
  const below = own.reduce((sum, i) => sum + others.length - above(scores, i, others), 0)
  return below / (own.length * others.length)
}

/** How many of `among` stand above i, another with its score a half; i itself does not count. */
function above(scores: ArrayLike<number>, i: number, among: readonly number[]): number {
  const score = scores[i]!
  let count = 0
  for (const j of among) {
    if (scores[j]! > score) count++
    else if (scores[j] === score && j !== i) count += 0.5
  }
  return count
}

/** Means over brands (`medr`: the median), with 95 % percentile intervals from resampled brands; 4 digits. */
export function summarise(
  brands: readonly RankingMetrics[],
  resamples = 2000,
): Record<keyof RankingMetrics, Interval> {
  const drawn = resampled(brands, resamples)
  const figure = (key: keyof RankingMetrics): Interval => {
    const of = (sample: readonly RankingMetrics[]) => {
      const values = sample.map((metrics) => metrics[key]).filter((value) => value !== undefined)
      return key === 'medr' ? median(values) : mean(values)
    }
    const spread = drawn.map(of).sort((a, b) => a - b)
    const at = (share: number) => rounded(spread[Math.round(share * (spread.length - 1))]!)
    return { value: rounded(of(brands)), low: at(0.025), high: at(0.975) }
  }
  return {
    auc: figure('auc'),
    cAuc: figure('cAuc'),
    r10: figure('r10'),
    r50: figure('r50'),
    mrr: figure('mrr'),
    map: figure('map'),
    medr: figure('medr'),
    ndcg10: figure('ndcg10'),
  }
}

/** Pseudo-random numbers 0-1 of a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function resampled(brands: readonly RankingMetrics[], times: number): RankingMetrics[][] {
  const random = randomFrom(20)
  return Array.from({ length: times }, () => brands.map(() => brands[Math.floor(random() * brands.length)]!))
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}

const rounded = (value: number) => Math.round(value * 1e4) / 1e4
