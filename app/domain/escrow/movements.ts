import { type Money, minus, plus, zero } from '../money.ts'
import type { AccountAddress } from './accounts.ts'
import { feeOnRelease, feeOnTakingBack } from './fees.ts'

/**
 * One posting takes `amount` (> 0) from the credit end to the debit end: Dr `debit`, Cr `credit`. `collaborationId`
 * names the deal whose money it is where that is not the movement's.
 */
export type Posting = {
  debit: AccountAddress
  credit: AccountAddress
  amount: Money
  collaborationId?: string
}

/**
 * A movement is one event with all its postings. `reference` is unique in the books: the same event cannot be
 * booked twice, and the same reference with another body is an error.
 */
export type Movement = {
  kind: string
  reference: string
  /** The deal it is about; null when it is about several or none. */
  collaborationId: string | null
  postings: Posting[]
}

/** Where a deal's money waits: the price, the price under dispute, the budget for commission. */
export type Pot = 'escrow' | 'escrow_frozen' | 'commission_held'

/** What the money rules need to know of a collaboration. */
export type Deal = {
  id: string
  creatorId: string
  price: Money
  feeBps: number
  held: Money
  frozen: Money
  /** Held for commission on orders still to come. */
  commission: Money
  /** Released so far, what was taken back again left out. */
  released: Money
  /** Athar's part of what was released. */
  feeTaken: Money
  /** The creator's part of what was released and not yet sent. */
  payable: Money
  /** The same and what is on its way: everything released that has not arrived. */
  unpaid: Money
  /** Refused refunds of this deal: still the brand's. */
  refundDue: Money
  /** What the creator owes Athar in this currency, over all deals. */
  owed: Money
}

export const post = (debit: AccountAddress, credit: AccountAddress, amount: Money): Posting => ({
  debit,
  credit,
  amount,
})
export const kept = (postings: Posting[]) => postings.filter(({ amount }) => amount.amount > 0)

/** The smaller of two amounts of one currency. */
export const least = (a: Money, b: Money) => (a.amount < b.amount ? a : b)

/**
 * Held money becomes the creator's and Athar's fee; a creator who owes Athar pays that first. `gross` defaults to all
 * that is held. The fee is computed on everything released so far, so that partial releases never drift.
 */
export function release(deal: Deal, key: string, gross = deal.held, from: Pot = 'escrow'): Movement {
  const fee = feeOnRelease(gross, deal.released, deal.feeTaken, deal.feeBps)
  const net = minus(gross, fee)
  const repaid = least(net, deal.owed)
  return {
    kind: 'release',
    reference: `release:${key}`,
    collaborationId: deal.id,
    postings: kept([
      post(`${from}:${deal.id}`, `creator_receivable:${deal.creatorId}`, repaid),
      post(`${from}:${deal.id}`, `creator_payable:${deal.creatorId}`, minus(net, repaid)),
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
  deal: Pick<Deal, 'id'>,
  key: string,
  amount: Money,
  from: Pot | 'refund_due' = 'escrow',
): Movement => ({
  kind: 'refund-requested',
  reference: `reserve:${key}`,
  collaborationId: deal.id,
  postings: kept([post(`${from}:${deal.id}`, `refund_in_transit:${deal.id}`, amount)]),
})

/** A dispute or a chargeback freezes held money, all of it unless told otherwise. */
export const freeze = (deal: Deal, key: string, amount = deal.held): Movement => ({
  kind: 'freeze',
  reference: `freeze:${key}`,
  collaborationId: deal.id,
  postings: kept([post(`escrow:${deal.id}`, `escrow_frozen:${deal.id}`, amount)]),
})

/** What was frozen for no reason that stands any more is held as before. */
export const unfreeze = (deal: Deal, key: string, amount = deal.frozen): Movement => ({
  kind: 'unfreeze',
  reference: `unfreeze:${key}`,
  collaborationId: deal.id,
  postings: kept([post(`escrow_frozen:${deal.id}`, `escrow:${deal.id}`, amount)]),
})

/**
 * Takes released money back for the brand, Athar's part of it included: first what is not yet sent, then what the
 * creator owes from now on. `gross` is at most what was released. Source: payments.md, "refund after release".
 */
export function takeBack(deal: Deal, key: string, gross: Money): Movement {
  const fee = feeOnTakingBack(gross, deal.released, deal.feeTaken, deal.feeBps)
  const net = minus(gross, fee)
  const unsent = least(net, deal.payable)
  return {
    kind: 'taken-back',
    reference: `taken-back:${key}`,
    collaborationId: deal.id,
    postings: kept([
      post(`creator_payable:${deal.creatorId}`, `refund_due:${deal.id}`, unsent),
      post(`creator_receivable:${deal.creatorId}`, `refund_due:${deal.id}`, minus(net, unsent)),
      post('platform_fee', `refund_due:${deal.id}`, fee),
    ]),
  }
}

export const requestKinds = ['transfer', 'refund', 'reversal', 'withdrawal'] as const
export type RequestKind = (typeof requestKinds)[number]

/** What is asked of the processor. What a kind does not name is null. */
export type ProcessorRequest = {
  id: string
  kind: RequestKind
  collaborationId: string | null
  creatorId: string | null
  /** The charge that a transfer draws on or a refund gives back. */
  chargeId: string | null
  /** The transfer that a reversal takes back. */
  transferId: string | null
  amount: Money
}

/**
 * The processor refused for good: the reservation goes back to whoever is owed the money. Reversals and withdrawals
 * reserve nothing. @returns undefined when there is nothing to give back.
 */
export function unreserve({
  id,
  kind,
  collaborationId,
  creatorId,
  amount,
}: ProcessorRequest): Movement | undefined {
  if (kind !== 'transfer' && kind !== 'refund') return undefined
  const back =
    kind === 'transfer'
      ? post(`transfer_in_transit:${creatorId}`, `creator_payable:${creatorId}`, amount)
      : post(`refund_in_transit:${collaborationId}`, `refund_due:${collaborationId}`, amount)
  return { kind: `${kind}-rejected`, reference: `unreserve:${id}`, collaborationId, postings: [back] }
}

/** A staff ruling in exact amounts: the creator's part (fee included) and the brand's part of what is frozen. */
export function splitOf(frozen: Money, toCreator: number): { toCreator: Money; toBrand: Money } {
  const creator = { ...frozen, amount: Math.min(Math.max(0, toCreator), frozen.amount) }
  return { toCreator: creator, toBrand: frozen.amount > 0 ? minus(frozen, creator) : zero(frozen.currency) }
}

/** Everything a deal still holds, whatever it is called. */
export const stillHeld = ({ held, frozen, commission }: Pick<Deal, 'held' | 'frozen' | 'commission'>) =>
  plus(plus(held, frozen), commission)
