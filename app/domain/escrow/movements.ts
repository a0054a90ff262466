import { type Money, minus, money, zero } from '../money.ts'
import type { AccountAddress } from './accounts.ts'
import { feeOnRelease } from './fees.ts'

/** One posting takes `amount` (> 0) from the credit end to the debit end: Dr `debit`, Cr `credit`. */
export type Posting = { debit: AccountAddress; credit: AccountAddress; amount: Money }

/**
 * A movement is one event with all its postings. `reference` is unique in the books: the same event cannot be
 * booked twice, and the same reference with another body is an error.
 */
export type Movement = {
  kind: string
  reference: string
  collaborationId: string | null
  postings: Posting[]
}

/** What the money rules need to know of a collaboration. */
export type Deal = {
  id: string
  creatorId: string
  price: Money
  feeBps: number
  held: Money
  frozen: Money
  released: Money
  feeTaken: Money
}

const post = (debit: AccountAddress, credit: AccountAddress, amount: Money): Posting => ({
  debit,
  credit,
  amount,
})
const kept = (postings: Posting[]) => postings.filter(({ amount }) => amount.amount > 0)

/** Held money becomes the creator's and Athar's fee. `gross` defaults to all that is held. */
export function release(
  deal: Deal,
  key: string,
  gross = deal.held,
  from: 'escrow' | 'escrow_frozen' = 'escrow',
): Movement {
  const fee = feeOnRelease(gross, deal.released, deal.feeTaken, deal.feeBps)
  return {
    kind: 'release',
    reference: `release:${key}`,
    collaborationId: deal.id,
    postings: kept([
      post(`${from}:${deal.id}`, `creator_payable:${deal.creatorId}`, minus(gross, fee)),
      post(`${from}:${deal.id}`, 'platform_fee', fee),
    ]),
  }
}

/** Reserves what the processor is asked to transfer, before it is asked. */
export const requestTransfer = (deal: Deal, key: string, amount: Money): Movement => ({
  kind: 'transfer-requested',
  reference: `reserve:${key}`,
  collaborationId: deal.id,
  postings: kept([
    post(`creator_payable:${deal.creatorId}`, `transfer_in_transit:${deal.creatorId}`, amount),
  ]),
})

/** Reserves what the processor is asked to give back to the brand, before it is asked. */
export const requestRefund = (
  deal: Deal,
  key: string,
  amount: Money,
  from: 'escrow' | 'escrow_frozen' = 'escrow',
): Movement => ({
  kind: 'refund-requested',
  reference: `reserve:${key}`,
  collaborationId: deal.id,
  postings: kept([post(`${from}:${deal.id}`, `refund_in_transit:${deal.id}`, amount)]),
})

/** A dispute freezes all that is still held. */
export const freeze = (deal: Deal, key: string): Movement => ({
  kind: 'freeze',
  reference: `freeze:${key}`,
  collaborationId: deal.id,
  postings: kept([post(`escrow:${deal.id}`, `escrow_frozen:${deal.id}`, deal.held)]),
})

/** The processor refused for good: the reservation goes back to whoever is owed the money. */
export function unreserve(request: ProcessorRequest): Movement {
  const back: Posting =
    request.kind === 'transfer'
      ? post(
          `transfer_in_transit:${request.creatorId}`,
          `creator_payable:${request.creatorId}`,
          request.amount,
        )
      : post(
          `refund_in_transit:${request.collaborationId}`,
          `refund_due:${request.collaborationId}`,
          request.amount,
        )
  return {
    kind: `${request.kind}-rejected`,
    reference: `unreserve:${request.id}`,
    collaborationId: request.collaborationId,
    postings: [back],
  }
}

export type ProcessorRequest = {
  id: string
  kind: 'transfer' | 'refund'
  collaborationId: string
  creatorId: string
  amount: Money
}

/**
 * One balance transaction of the processor. `amount` is signed as the processor signs it (money out is negative),
 * `fee` is what the processor kept, both in minor units. `collaborationId`/`creatorId` are null when the object
 * behind it is not ours.
 */
export type CashEntry = {
  id: string
  category: string
  amount: number
  fee: number
  currency: string
  collaborationId: string | null
  creatorId: string | null
  disputeId: string | null
  /** The charge behind a funding; transfers and refunds of the deal will name it. */
  chargeId: string | null
}

/**
 * How each cash entry is booked: the one door between the processor's journal and ours, keyed by the balance
 * transaction, so that webhook, answer and nightly sweep all end in the same movement.
 */
export function bookingOf(entry: CashEntry): Movement {
  const amount = money(Math.abs(entry.amount), entry.currency)
  const fee = money(Math.abs(entry.fee), entry.currency)
  const { collaborationId: deal, creatorId: creator, disputeId: dispute } = entry
  return {
    kind: entry.category,
    reference: `bt:${entry.id}`,
    collaborationId: deal,
    postings: kept([...cashPostings(), ...feePostings()]),
  }

  function cashPostings(): Posting[] {
    if (entry.category === 'charge' && deal) return [post('stripe_balance', `escrow:${deal}`, amount)]
    if (entry.category === 'transfer' && creator)
      return [post(`transfer_in_transit:${creator}`, 'stripe_balance', amount)]
    if (entry.category === 'transfer_reversal' && creator)
      return [post('stripe_balance', `creator_payable:${creator}`, amount)]
    if (entry.category === 'refund' && deal)
      return [post(`refund_in_transit:${deal}`, 'stripe_balance', amount)]
    if (entry.category === 'refund_failure' && deal)
      return [post('stripe_balance', `refund_due:${deal}`, amount)]
    if (entry.category === 'dispute' && dispute)
      return [post(`chargeback_receivable:${dispute}`, 'stripe_balance', amount)]
    if (entry.category === 'dispute_reversal' && dispute)
      return [post('stripe_balance', `chargeback_receivable:${dispute}`, amount)]
    if (entry.category === 'payout') return [post('bank', 'stripe_balance', amount)]
    return entry.amount >= 0
      ? [post('stripe_balance', 'suspense', amount)]
      : [post('suspense', 'stripe_balance', amount)]
  }

  function feePostings(): Posting[] {
    const account = entry.category === 'dispute' ? 'dispute_fee' : 'stripe_fee'
    return entry.fee >= 0 ? [post(account, 'stripe_balance', fee)] : [post('stripe_balance', account, fee)]
  }
}

/** A staff ruling in exact amounts: the creator's part (fee included) and the brand's part of what is frozen. */
export function splitOf(frozen: Money, toCreator: number): { toCreator: Money; toBrand: Money } {
  const creator = money(Math.min(Math.max(0, toCreator), frozen.amount), frozen.currency)
  return { toCreator: creator, toBrand: frozen.amount > 0 ? minus(frozen, creator) : zero(frozen.currency) }
}
