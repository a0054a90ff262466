import type { Format, Platform } from '../channel/platforms.ts'
import type { Currency } from '../money.ts'
import { type Outcome, type Totals, totalsOf } from './results.ts'

export const dimensions = ['platform', 'format', 'country'] as const
export type Dimension = (typeof dimensions)[number]

/**
 * What a deal is split by. `format` is what its brief orders on its platform, and `several` where that is more than
 * one, for the figures of a deal cannot be parted between them. `country` is where the channel is at home: it is known
 * for every measure, while only clicks say where the audience is.
 */
export type Traits = { platform: Platform; format: Format | 'several' | null; country: string | null }

/** One part of a campaign, with its own totals; `key` is null where the trait is unknown. */
export type Part = { key: string | null; totals: Totals }
export type Splits = Record<Dimension, Part[]>

/** A campaign's totals by each dimension: every influencer is in exactly one part of each. The dearest part first. */
export function splitsOf(influencers: readonly (Outcome & Traits)[], currency: Currency): Splits {
  const by = (dimension: Dimension): Part[] => {
    const groups = new Map<string | null, Outcome[]>()
    for (const influencer of influencers) {
      if (influencer.cost.currency !== currency) continue
      const key = influencer[dimension]
      groups.set(key, [...(groups.get(key) ?? []), influencer])
    }
    return [...groups]
      .map(([key, rows]) => ({ key, totals: totalsOf(rows, currency) }))
      .toSorted((a, b) => b.totals.cost.amount - a.totals.cost.amount)
  }
  return { platform: by('platform'), format: by('format'), country: by('country') }
}

/** The format of a deal by what its brief orders on its platform. */
export function formatOf(
  deliverables: readonly { platform: Platform; format: Format }[],
  platform: Platform,
): Format | 'several' | null {
  const formats = new Set(
    deliverables.filter((asked) => asked.platform === platform).map(({ format }) => format),
  )
  return formats.size > 1 ? 'several' : ([...formats][0] ?? null)
}

/** How many posts a brief orders on a platform; at least one. */
export const postsOf = (
  deliverables: readonly { platform: Platform; quantity: number }[],
  platform: Platform,
): number =>
  Math.max(
    1,
    deliverables.reduce((sum, asked) => sum + (asked.platform === platform ? asked.quantity : 0), 0),
  )
