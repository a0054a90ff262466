import type { Money } from '../money.ts'
import type { Place } from './place.ts'

/** Who reports orders and leads, the strongest first: a signed call, a file of the brand, a visitor's browser. */
export const conversionSources = ['postback', 'csv', 'script'] as const
export type ConversionSource = (typeof conversionSources)[number]

/** What a report names that may explain a sale. */
export type Named = { clickId: string | null; promoCode: string | null; leadId: string | null }

/** One report of an order or of a lead. `sentAt` is when its sender says it was sent, `statedAt` when it happened. */
export type Report = Named & {
  source: ConversionSource
  /** The campaign that it was reported to. */
  campaignId: string
  /** Null for a lead. */
  amount: Money | null
  /** Where the order was made, where its sender says so. */
  place?: Place | null
  statedAt: Date | null
  sentAt: Date
}

/** One report of a refund; without an amount all of the order was given back. */
export type RefundReport = {
  source: ConversionSource
  refundId: string
  amount: Money | null
  statedAt: Date | null
  sentAt: Date
}

/** What all reports of one order or lead come to. */
export type Standing = {
  source: ConversionSource
  campaignId: string
  amount: Money | null
  place: Place | null
  happenedAt: Date
  named: Named
  /** A browser can be made to say anything: what it alone reports, or it alone explains, earns nobody commission. */
  isConfirmed: boolean
}

/**
 * The report that stands: of the strongest source, there the first that was sent. What explains the sale is taken from
 * it, or where it names nothing from the next that does. Undefined without reports. The result depends on what was
 * reported, and not on the sequence in which it arrived.
 */
export function standingOf(reports: readonly Report[]): Standing | undefined {
  const [first, ...others] = [...reports].sort(byStrength)
  if (!first) return undefined
  const telling = [first, ...others].find(({ clickId, promoCode, leadId }) => clickId ?? promoCode ?? leadId)
  const { clickId, promoCode, leadId } = telling ?? first
  return {
    source: first.source,
    campaignId: first.campaignId,
    amount: first.amount,
    place: [first, ...others].find(({ place }) => place)?.place ?? null,
    happenedAt: first.statedAt ?? first.sentAt,
    named: { clickId, promoCode, leadId },
    isConfirmed: first.source !== 'script' && telling?.source !== 'script',
  }
}

/** What was given back of an order: each refund once, in the order's currency, never more than the order. */
export function refundedOf(amount: Money, refunds: readonly RefundReport[]): number {
  const counted = new Map<string, Money | null>()
  for (const { refundId, amount: part } of [...refunds].sort(byStrength))
    if (!counted.has(refundId)) counted.set(refundId, part)
  const parts = [...counted.values()].map((part) => partOf(amount, part))
  return Math.min(
    amount.amount,
    parts.reduce((sum, part) => sum + part, 0),
  )
}

const partOf = (order: Money, part: Money | null) =>
  part === null ? order.amount : part.currency === order.currency ? part.amount : 0

type Sent = { source: ConversionSource; sentAt: Date; amount: Money | null }

/** Of two reports sent at the same instant the smaller amount stands; the words decide where even that is equal. */
function byStrength<T extends Sent>(a: T, b: T): number {
  return (
    conversionSources.indexOf(a.source) - conversionSources.indexOf(b.source) ||
    a.sentAt.getTime() - b.sentAt.getTime() ||
    (a.amount?.amount ?? 0) - (b.amount?.amount ?? 0) ||
    compareText(wordsOf(a), wordsOf(b))
  )
}

const wordsOf = (report: object) =>
  JSON.stringify(Object.entries(report).sort(([a], [b]) => compareText(a, b)))

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
