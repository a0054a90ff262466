import type { Db } from '#db/db.ts'
import { recordTakeBack } from '#db/queries/take-backs.ts'
import type { StaffActor } from '../domain/actor.ts'
import { isTakenBackFrom } from '../domain/escrow/take-back.ts'
import type { Money } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { continueTakeBack } from './continue-take-back.ts'
import { dealOf } from './pay-creator.ts'
import { refuseContested } from './refuse-contested.ts'

/**
 * Takes released money of a deal back for the brand, Athar's fee on it included. What was sent to the creator is asked
 * back of the processor first; the refund follows when it has answered. @throws Refusal conflict.
 */
export async function takeBack(
  db: Db,
  actor: StaffActor,
  collaborationId: string,
  { gross, reason }: { gross: Money; reason: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, collaborationId)
    if (!isTakenBackFrom(deal.status))
      throw new Refusal('conflict', 'step.out_of_turn', { step: 'take-back', status: deal.status })
    await refuseContested(tx, deal.id)
    const { released } = await dealOf(tx, deal)
    if (gross.amount <= 0 || gross.amount > released.amount || gross.currency !== released.currency)
      throw new Refusal('conflict', 'take_back.more_than_released')
    const { accountId } = actor
    if (!(await recordTakeBack(tx, { collaborationId, gross, reason, accountId }, now)))
      throw new Refusal('conflict', 'take_back.under_way')
    await continueTakeBack(tx, deal, now)
  })
}
