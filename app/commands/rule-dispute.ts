import type { Db } from '#db/db.ts'
import { recordRuling } from '#db/queries/disputes.ts'
import type { StaffActor } from '../domain/actor.ts'
import type { Money } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'
import { dealOf } from './deal-of.ts'

/**
 * Splits the frozen money in exact minor units: `toCreator` (fee included) to the creator, the rest to the brand.
 * @throws Refusal conflict when the part is more than what is frozen.
 */
export async function ruleDispute(
  db: Db,
  actor: StaffActor,
  id: string,
  ruling: { toCreator: Money; reasons: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const { frozen } = await dealOf(tx, deal)
    const { amount, currency } = ruling.toCreator
    if (amount > frozen.amount || currency !== frozen.currency)
      throw new Refusal('conflict', 'dispute.more_than_frozen')
    await advance(tx, actor, deal, amount === 0 ? 'refund' : 'settle', now, {
      note: ruling.reasons,
      toCreator: amount,
    })
    await recordRuling(
      tx,
      { collaborationId: id, toCreator: amount, ruling: ruling.reasons, ruledBy: actor.accountId },
      now,
    )
  })
}
