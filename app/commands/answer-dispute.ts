import type { Db } from '#db/db.ts'
import { recordStatement } from '#db/queries/disputes.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import type { Position } from '../domain/dispute/case.ts'
import type { Money } from '../domain/money.ts'
import { dealOf } from './deal-of.ts'
import { holdDispute, moveDispute } from './move-dispute.ts'
import { refuseBeyond } from './open-dispute.ts'

/** The other side says what it makes of the claim; the case is then before staff. @throws Refusal. */
export async function answerDispute(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  { position, statement, asks = null }: { position: Position; statement: string; asks?: Money | null },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { deal, dispute } = await holdDispute(tx, actor, id)
    await moveDispute(tx, actor, dispute, 'answer-dispute', now)
    refuseBeyond(asks, (await dealOf(tx, deal)).frozen)
    const { role, accountId } = actor
    const said = { kind: 'answer' as const, position, role, accountId, asks, body: statement }
    await recordStatement(tx, { collaborationId: id, ...said }, now)
  })
}
