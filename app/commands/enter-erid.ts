import type { Db } from '#db/db.ts'
import { recordErid } from '#db/queries/compliance.ts'
import type { BrandActor } from '../domain/actor.ts'
import { isEnded } from '../domain/collaboration/steps.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { tellEvent } from './tell-event.ts'

/** The brand gives the token that the Russian register has issued for this piece of advertising. @throws Refusal. */
export async function enterErid(db: Db, actor: BrandActor, id: string, erid: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    if (isEnded(deal.status)) throw new Refusal('conflict', 'compliance.over')
    await recordErid(tx, id, erid)
    await tellEvent(tx, actor, deal, { step: 'enter-erid', note: erid }, now)
  })
}
