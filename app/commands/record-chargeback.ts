import type { Db } from '#db/db.ts'
import type { Chargeback } from '../domain/payments.ts'

/** Notes what the processor says of a chargeback now; a charge that is not in these books is passed over. */
export async function recordChargeback(db: Db, chargeback: Chargeback, now: Date): Promise<void> {
  const { id, chargeId, amount, reason, status, evidenceDueAt, openedAt } = chargeback
  const charge = await db.selectFrom('charges').select('id').where('id', '=', chargeId).executeTakeFirst()
  if (!charge) return
  const state = {
    status,
    evidenceDueAt,
    readAt: now,
    closedAt: status === 'won' || status === 'lost' ? now : null,
  }
  await db
    .insertInto('chargebacks')
    .values({ id, chargeId, amount: amount.amount, currency: amount.currency, reason, openedAt, ...state })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(state))
    .execute()
}
