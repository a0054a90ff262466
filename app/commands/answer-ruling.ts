import type { Db } from '#db/db.ts'
import { listRulings, recordStatement } from '#db/queries/disputes.ts'
import { type BrandActor, type CreatorActor, system } from '../domain/actor.ts'
import { otherSide } from '../domain/dispute/steps.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdDispute, moveDispute } from './move-dispute.ts'
import { giveEffect } from './rule-dispute.ts'

/** A side accepts the ruling and gives up its appeal; once both have, the money moves. @throws Refusal. */
export async function acceptRuling(db: Db, actor: BrandActor | CreatorActor, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { deal, dispute } = await holdDispute(tx, actor, id)
    if (dispute.status === 'ruled' && dispute.accepted.includes(actor.role))
      throw new Refusal('conflict', 'dispute.accepted')
    const rulingId = (await listRulings(tx, id)).at(-1)?.id ?? null
    await moveDispute(tx, actor, dispute, 'accept-ruling', now, { rulingId })
    if (!dispute.accepted.includes(otherSide(actor.role))) return
    await moveDispute(tx, system, dispute, 'close-ruling', now, { rulingId, isSilent: true })
    await giveEffect(tx, system, deal, now)
  })
}

/** A side that has not accepted asks for another person to decide, once, and says why. @throws Refusal. */
export async function appealRuling(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  statement: string,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { dispute } = await holdDispute(tx, actor, id)
    if (dispute.status === 'ruled' && dispute.accepted.includes(actor.role))
      throw new Refusal('conflict', 'dispute.accepted')
    // Silence has decided already, though the timer has not looked yet.
    if (dispute.status === 'ruled' && dispute.dueAt! <= now)
      throw new Refusal('conflict', 'dispute.appeal_over')
    await moveDispute(tx, actor, dispute, 'appeal-ruling', now)
    const { role, accountId } = actor
    const said = { kind: 'appeal' as const, position: null, role, accountId, asks: null, body: statement }
    await recordStatement(tx, { collaborationId: id, ...said }, now)
  })
}
