import type { Db } from '#db/db.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { dealOf } from './deal-of.ts'
import { refundBrand } from './refund-brand.ts'
import { refuseContested } from './refuse-contested.ts'

/** Asks the processor once more for refunds of a deal that it refused or that failed. @throws Refusal conflict. */
export async function retryRefund(
  db: Db,
  actor: StaffActor,
  collaborationId: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const collaboration = await holdCollaboration(tx, actor, collaborationId)
    await refuseContested(tx, collaborationId)
    const { refundDue } = await dealOf(tx, collaboration)
    if (refundDue.amount === 0) throw new Refusal('conflict', 'money.nothing_due')
    await refundBrand(tx, collaboration, refundDue, 'refund_due', now)
  })
}
