import type { Db } from '#db/db.ts'
import { findBriefForDeal } from '#db/queries/briefs.ts'
import { findInvitable } from '#db/queries/channels.ts'
import { recordCollaboration, recordOffer, recordStep } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { BrandActor } from '../domain/actor.ts'
import type { OfferForm } from '../domain/collaboration/forms.ts'
import { asksFor } from '../domain/campaign/brief.ts'
import { creatorFeeBps } from '../domain/escrow/fees.ts'
import { type Currency, parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'

type Invitation = { briefId: string; channelId: string; offer: OfferForm; forecast?: object | null }

/**
 * Invites a channel's creator to a brief's newest version with a first offer.
 * @returns the collaboration's id. @throws Refusal not_found for another brand's brief, conflict when the channel has
 * a running deal under this brief or nobody to answer for it.
 */
export async function inviteCreator(
  db: Db,
  actor: BrandActor,
  { briefId, channelId, offer, forecast = null }: Invitation,
  now: Date,
) {
  return db.transaction().execute(async (tx) => {
    const brief = await findBriefForDeal(tx, briefId, actor)
    if (!brief) throw new Refusal('not_found', 'brief.unknown')
    if (brief.campaignStatus === 'closed') throw new Refusal('conflict', 'campaign.closed')
    const channel = await findInvitable(tx, channelId)
    if (!channel) throw new Refusal('not_found', 'channel.unknown')
    if (!asksFor(brief.body, channel.platform)) throw new Refusal('conflict', 'channel.other_platform')
    if (!channel.creatorId) throw new Refusal('conflict', 'channel.unclaimed')
    const price = parseMajor(offer.price, offer.currency as Currency)
    if (!price) throw new Refusal('conflict', 'offer.bad_price')

    const terms = {
      zone: brief.zone,
      weekend: brief.weekend,
      draftDueOn: offer.draftDueOn,
      publishTo: brief.body.publishTo,
    }
    const id = await recordCollaboration(
      tx,
      {
        campaignId: brief.campaignId,
        briefId,
        briefVersion: brief.version,
        brandId: actor.id,
        creatorId: channel.creatorId,
        channelId,
        price,
        feeBps: creatorFeeBps,
        forecast,
        status: 'invited',
        terms,
      },
      now,
    )
    if (!id) throw new Refusal('conflict', 'collaboration.running')
    await recordOffer(
      tx,
      {
        collaborationId: id,
        version: 1,
        byRole: 'brand',
        accountId: actor.accountId,
        price,
        draftDueOn: offer.draftDueOn,
        note: offer.note,
      },
      now,
    )
    const source = await recordStep(
      tx,
      { deal: { id, terms, status: null }, step: 'invite', to: 'invited', actor },
      now,
    )
    await enqueue(tx, {
      name: 'tell',
      data: { collaborationId: id, step: 'invite', by: 'brand', source, at: now.toISOString() },
    })
    return id
  })
}
