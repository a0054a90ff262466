import type { Db } from '#db/db.ts'
import { findOpenBrief } from '#db/queries/briefs.ts'
import { findInvitable } from '#db/queries/channels.ts'
import { recordCollaboration, recordOffer, recordStep } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { CreatorActor } from '../domain/actor.ts'
import type { OfferForm } from '../domain/collaboration/forms.ts'
import { asksFor } from '../domain/campaign/brief.ts'
import { creatorFeeBps } from '../domain/escrow/fees.ts'
import { type Currency, parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'

/** A creator asks for the work of an open brief, at a price. @returns the collaboration's id. @throws Refusal. */
export async function applyToBrief(
  db: Db,
  actor: CreatorActor,
  { briefId, channelId, offer }: { briefId: string; channelId: string; offer: OfferForm },
  now: Date,
) {
  return db.transaction().execute(async (tx) => {
    const brief = await findOpenBrief(tx, briefId)
    if (!brief) throw new Refusal('not_found', 'brief.unknown')
    const channel = await findInvitable(tx, channelId)
    if (channel?.creatorId !== actor.id) throw new Refusal('not_found', 'channel.unknown')
    if (!asksFor(brief.body, channel.platform)) throw new Refusal('conflict', 'channel.other_platform')
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
        brandId: brief.brandId,
        creatorId: actor.id,
        channelId,
        price,
        feeBps: creatorFeeBps,
        forecast: null,
        status: 'applied',
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
        byRole: 'creator',
        accountId: actor.accountId,
        price,
        draftDueOn: offer.draftDueOn,
        note: offer.note,
      },
      now,
    )
    const source = await recordStep(
      tx,
      { deal: { id, terms, status: null }, step: 'apply', to: 'applied', actor },
      now,
    )
    await enqueue(tx, {
      name: 'tell',
      data: { collaborationId: id, step: 'apply', by: 'creator', source, at: now.toISOString() },
    })
    return id
  })
}
