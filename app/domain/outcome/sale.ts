import type { Money } from '../money.ts'
import { type Credit, type CreditedBy, creditOf, type CreditReason, type Evidence } from './attribution.ts'
import {
  type ConversionSource,
  type Named,
  refundedOf,
  type RefundReport,
  type Standing,
} from './conversion.ts'
import type { Place } from './place.ts'

/** What an order or a lead has come to: all of it follows from what was reported and from what it names. */
export type Sale = Named & {
  /** Of the collaboration it belongs to; else of the campaign that it was reported to. */
  campaignId: string
  collaborationId: string | null
  attributedBy: CreditedBy | null
  reason: CreditReason
  source: ConversionSource
  isConfirmed: boolean
  /** The click that it names is not stored yet. */
  awaitsClick: boolean
  happenedAt: Date
  /** Null for a lead. */
  amount: Money | null
  place: Place | null
  refunded: number
}

/** The sale that reports come to. */
export function saleOf(standing: Standing, refunds: readonly RefundReport[], evidence: Evidence): Sale {
  const { amount, campaignId, happenedAt, isConfirmed, named, place, source } = standing
  const credit: Credit = creditOf(standing, evidence)
  return {
    ...named,
    campaignId: credit.by === null ? campaignId : credit.campaignId,
    collaborationId: credit.by === null ? null : credit.collaborationId,
    attributedBy: credit.by,
    reason: credit.reason,
    source,
    isConfirmed,
    awaitsClick: evidence.click === 'unknown',
    happenedAt,
    amount,
    place: amount ? place : null,
    refunded: amount ? refundedOf(amount, refunds) : 0,
  }
}

/** Whether two sales are the same in everything. */
export const isSameSale = (a: Sale, b: Sale) => textOf(a) === textOf(b)

const textOf = (sale: Sale) =>
  JSON.stringify([
    sale.campaignId,
    sale.collaborationId,
    sale.attributedBy,
    sale.reason,
    sale.source,
    sale.isConfirmed,
    sale.awaitsClick,
    sale.happenedAt.getTime(),
    sale.amount?.amount,
    sale.amount?.currency,
    sale.place,
    sale.refunded,
    sale.clickId,
    sale.promoCode,
    sale.leadId,
  ])
