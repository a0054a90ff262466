import { z } from 'zod'
import { text } from '../form-fields.ts'
import { areLeadsShown, type CampaignOutcome } from './report.ts'

/** How long an address of a report answers, in days; it can be closed before. */
export const shareDays = [7, 30, 90] as const
/** So many addresses of a campaign are open at once; more would only be forgotten. */
export const mostShares = 20

const open = z.object({
  press: z.literal('open'),
  label: text(80),
  days: z.coerce.number('choice').refine((days) => (shareDays as readonly number[]).includes(days), 'choice'),
  showsMoney: z.literal('on').optional().transform(Boolean),
})

/** What is done with the addresses of a report: one more is opened, or one is closed. */
export const shareForm = z.discriminatedUnion('press', [
  open,
  z.object({ press: z.literal('revoke'), shareId: z.uuid() }),
])
export type NewShare = Omit<z.output<typeof open>, 'press'>

export type ShareState = 'open' | 'expired' | 'revoked'

export const shareState = (share: { expiresAt: Date; revokedAt: Date | null }, now: Date): ShareState =>
  share.revokedAt ? 'revoked' : share.expiresAt <= now ? 'expired' : 'open'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The same report with running numbers in place of the ids of our records: who has no account needs none of them, and
 * rows stay apart from each other.
 */
export function withoutIds<T>(report: T): T {
  const numbers = new Map<string, string>()
  const numberOf = (id: string) => {
    if (!numbers.has(id)) numbers.set(id, String(numbers.size + 1))
    return numbers.get(id)!
  }
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return uuid.test(value) ? numberOf(value) : value
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value !== 'object' || value === null || value instanceof Date) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
  }
  return plain(report) as T
}

/** What of a report may be shown where its money is kept to the brand: only what is listed here gets out. */
export function countsOf({ influencers, funnel, series, days, countries, ...rest }: CampaignOutcome) {
  return {
    influencers: influencers.map(
      ({ collaborationId, name, platform, metrics, reach, views, engagements, clicks, leads, orders }) => ({
        ...{ collaborationId, name, platform, metrics, reach, views, engagements, clicks, leads, orders },
      }),
    ),
    funnel,
    series,
    days,
    countries,
    withLeads: areLeadsShown(rest),
  }
}

export type ReportCounts = ReturnType<typeof countsOf>
