import { type AccountKind, kindOf } from '../escrow/accounts.ts'
import type { Movement, Posting } from '../escrow/movements.ts'
import { type Money, plus } from '../money.ts'
import type { DocumentKind } from './document.ts'
import type { Tax } from './tax.ts'

export type CausedLine = { collaborationId: string; amount: Money }

/** A reason to issue a document. Receipts may be about several deals, all other kinds are about one. */
export type Caused = { kind: DocumentKind; lines: [CausedLine, ...CausedLine[]] }

/**
 * The documents that a movement is a reason for, empty for most. A chargeback takes back what was invoiced as far as it
 * was not held any more: Athar has borne it, and the brand has its money. When the bank returns it, it is invoiced anew.
 */
export function causedBy({ kind, collaborationId, postings }: Movement): Caused[] {
  const linesOf = (matches: (posting: Posting) => boolean) =>
    byDeal(postings.filter(matches), collaborationId)
  const touches =
    (end: 'debit' | 'credit', ...kinds: AccountKind[]) =>
    (posting: Posting) =>
      kinds.includes(kindOf(posting[end]))
  const each = (document: DocumentKind, lines: CausedLine[]): Caused[] =>
    lines.map((line) => ({ kind: document, lines: [line] }))
  switch (kind) {
    case 'charge': {
      const [first, ...rest] = linesOf(touches('credit', 'escrow', 'commission_held'))
      return first ? [{ kind: 'receipt', lines: [first, ...rest] }] : []
    }
    case 'release':
      return [
        ...each(
          'invoice',
          linesOf(() => true),
        ),
        ...each('fee_invoice', linesOf(touches('credit', 'platform_fee'))),
      ]
    case 'taken-back':
      return [
        ...each(
          'credit_note',
          linesOf(() => true),
        ),
        ...each('fee_credit_note', linesOf(touches('debit', 'platform_fee'))),
      ]
    case 'chargeback-lost':
      return each('credit_note', linesOf(touches('debit', 'chargeback_loss')))
    case 'chargeback-returned':
      return each('invoice', linesOf(touches('credit', 'chargeback_loss', 'creator_payable')))
    default:
      return []
  }
}

/** What the postings bring to each deal, in the order of the postings. */
function byDeal(postings: Posting[], ofMovement: string | null): CausedLine[] {
  const sums = new Map<string, Money>()
  for (const { amount, collaborationId = ofMovement } of postings) {
    if (!collaborationId) continue
    const before = sums.get(collaborationId)
    sums.set(collaborationId, before ? plus(before, amount) : amount)
  }
  return [...sums].map(([collaborationId, amount]) => ({ collaborationId, amount }))
}

/** An invoice that money may still be taken back from; all amounts include tax. */
export type OpenInvoice = {
  id: string
  number: string
  gross: Money
  tax: Tax
  credited: { gross: Money; tax: Money }
}

/**
 * Which invoices an amount that went back is taken from: the newest first, none below zero. What was never invoiced
 * (money released before there were documents, or returned twice by a refund and a bank) is taken from none.
 */
export function creditsOn(
  invoices: readonly OpenInvoice[],
  amount: Money,
): { invoice: OpenInvoice; amount: Money }[] {
  let rest = amount.amount
  return invoices.flatMap((invoice) => {
    const part = Math.min(rest, invoice.gross.amount - invoice.credited.gross.amount)
    rest -= Math.max(0, part)
    return part > 0 ? [{ invoice, amount: { ...amount, amount: part } }] : []
  })
}
