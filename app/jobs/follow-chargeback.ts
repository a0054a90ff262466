import { bookCash } from '../commands/book-cash.ts'
import { recordChargeback } from '../commands/record-chargeback.ts'
import type { JobContext } from './context.ts'

/**
 * Asks the processor where a chargeback stands and books all that belongs to it: the charge, without which it is
 * nobody's, its own cash, and then its status.
 */
export async function followChargeback({ db, payments, now }: JobContext, id: string) {
  const askedAt = now()
  const chargeback = await payments.chargeback(id)
  const cash = [
    ...(await payments.cashBehind('charge.updated', chargeback.chargeId)),
    ...(await payments.cashBehind('charge.dispute.updated', id)),
  ]
  for (const entry of cash) await bookCash(db, entry, now())
  await recordChargeback(db, chargeback, askedAt)
}
