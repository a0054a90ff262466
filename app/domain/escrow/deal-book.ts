import { type Money, money } from '../money.ts'
import { kindOf } from './accounts.ts'

/** A posting of one deal as the books hold it. */
export type DealPosting = { debit: string; credit: string; amount: Money; at: Date }

/** An entry in a deal's account: what came in is positive, what left is negative. */
export type BookLine = {
  kind: 'funded' | 'released' | 'fee' | 'refunded' | 'charged-back'
  amount: Money
  at: Date
}

const isHeld = (address: string) =>
  ['escrow', 'escrow_frozen', 'commission_held', 'refund_due'].includes(kindOf(address))

/** What it means when held money goes to an account. */
const leaving: Partial<Record<string, BookLine['kind']>> = {
  creator_payable: 'released',
  creator_receivable: 'released',
  chargeback_receivable: 'charged-back',
  platform_fee: 'fee',
  refund_in_transit: 'refunded',
}

/** What it means when money comes back to a held payment. */
const entering: Partial<Record<string, BookLine['kind']>> = {
  chargeback_receivable: 'charged-back',
  refund_in_transit: 'refunded',
  creator_payable: 'released',
  creator_receivable: 'released',
  platform_fee: 'fee',
}

/**
 * A deal's account as its two sides read it: only what enters or leaves the held payment. Freezing moves nothing out,
 * and what becomes of the money afterwards stands in other accounts.
 * @throws when held money goes where the books never send it.
 */
export function linesOf(postings: readonly DealPosting[]): BookLine[] {
  return postings.flatMap(({ debit, credit, amount, at }): BookLine[] => {
    if (isHeld(debit) === isHeld(credit)) return []
    // A refund that failed after it was sent comes back to where refunds are owed; everything else is a payment.
    const paid = kindOf(credit) === 'refund_due' ? 'refunded' : 'funded'
    if (isHeld(credit)) return [{ kind: entering[kindOf(debit)] ?? paid, amount, at }]
    const kind = leaving[kindOf(credit)]
    if (!kind) throw new Error(`held money went to ${credit}`)
    return [{ kind, amount: money(-amount.amount, amount.currency), at }]
  })
}
