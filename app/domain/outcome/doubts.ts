import { type MetricName, metricNames, type Metrics } from './metrics.ts'
import type { Standing } from './standing.ts'

/** Why a figure may be wrong; codes of `form.error` texts. None of them forbids it: platforms correct themselves too. */
export type Doubt = {
  code: 'figure_above_views' | 'figure_below_reach' | 'figure_fell' | 'figure_leapt' | 'figure_absurd'
  params: Record<string, number>
}

/** No post of any platform has had more. */
const mostEver = 20_000_000_000
/** So many times what the post had before is a slip of the finger rather than a success. */
const leap = 50
/** Below this a leap is what fresh posts do. */
const small = 1_000

/** The first doubt about each figure, against the others of its reading and against what counted on earlier days. */
export function doubtsOf(metrics: Metrics, before: Standing): Partial<Record<MetricName, Doubt>> {
  const found: Partial<Record<MetricName, Doubt>> = {}
  for (const name of metricNames) {
    const doubt = doubtOf(name, metrics, before)
    if (doubt) found[name] = doubt
  }
  return found
}

function doubtOf(name: MetricName, metrics: Metrics, before: Standing): Doubt | undefined {
  const value = metrics[name]
  if (value === null) return undefined
  if (value > mostEver) return { code: 'figure_absurd', params: { most: mostEver } }
  if (name === 'views' && metrics.reach !== null && value < metrics.reach)
    return { code: 'figure_below_reach', params: { reach: metrics.reach } }
  const isPerView = name !== 'views' && name !== 'reach'
  if (isPerView && metrics.views !== null && value > metrics.views)
    return { code: 'figure_above_views', params: { views: metrics.views } }
  const earlier = before[name]?.value
  if (earlier === undefined) return undefined
  if (value < earlier) return { code: 'figure_fell', params: { before: earlier } }
  if (value > small && value > leap * Math.max(1, earlier))
    return { code: 'figure_leapt', params: { before: earlier } }
  return undefined
}
