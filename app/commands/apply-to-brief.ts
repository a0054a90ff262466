import type { Db } from '#db/db.ts'
import { findOpenBrief } from '#db/queries/briefs.ts'
import { findInvitable } from '#db/queries/channels.ts'
import type { CreatorActor } from '../domain/actor.ts'
import type { OfferForm } from '../domain/collaboration/forms.ts'
import { Refusal } from '../domain/refusal.ts'
import { openDeal } from './open-deal.ts'

type Application = { briefId: string; channelId: string; offer: OfferForm }

/**
 * A creator asks for the work of an open brief, at a price.
 * @returns the collaboration's id. @throws Refusal not_found for a brief that is not open or a channel of somebody
 * else, conflict as openDeal says.
 */
export async function applyToBrief(db: Db, actor: CreatorActor, application: Application, now: Date) {
  const { briefId, channelId, offer } = application
  return db.transaction().execute(async (tx) => {
    const brief = await findOpenBrief(tx, briefId)
    if (!brief) throw new Refusal('not_found', 'brief.unknown')
    const channel = await findInvitable(tx, channelId)
    if (channel?.creatorId !== actor.id) throw new Refusal('not_found', 'channel.unknown')
    return openDeal(tx, actor, { briefId, brief, channel, offer }, now)
  })
}
