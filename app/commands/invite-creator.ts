import type { Db } from '#db/db.ts'
import { findBriefForDeal } from '#db/queries/briefs.ts'
import { findInvitable } from '#db/queries/channels.ts'
import type { BrandActor } from '../domain/actor.ts'
import { mustHire } from '../domain/campaign/brief-state.ts'
import type { OfferForm } from '../domain/collaboration/forms.ts'
import { Refusal } from '../domain/refusal.ts'
import { openDeal } from './open-deal.ts'

type Invitation = { briefId: string; channelId: string; offer: OfferForm; forecast?: object | null }

/**
 * Invites a channel's creator to a brief's newest version with a first offer.
 * @returns the collaboration's id. @throws Refusal not_found for another brand's brief, conflict as openDeal says.
 */
export async function inviteCreator(db: Db, actor: BrandActor, invitation: Invitation, now: Date) {
  const { briefId, channelId, ...rest } = invitation
  return db.transaction().execute(async (tx) => {
    const brief = await findBriefForDeal(tx, briefId, actor)
    if (!brief) throw new Refusal('not_found', 'brief.unknown')
    if (brief.campaignStatus === 'closed') throw new Refusal('conflict', 'campaign.closed')
    mustHire(brief.state)
    const channel = await findInvitable(tx, channelId)
    if (!channel) throw new Refusal('not_found', 'channel.unknown')
    return openDeal(tx, actor, { briefId, brief, channel, ...rest }, now)
  })
}
