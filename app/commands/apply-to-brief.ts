import type { Db } from '#db/db.ts'
import { findApplication, recordApplication } from '#db/queries/applications.ts'
import { findOpenBrief } from '#db/queries/briefs.ts'
import { findInvitable } from '#db/queries/channels.ts'
import { recordEvent, recordOffer } from '#db/queries/collaborations.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { offeredTerms } from '../domain/campaign/brief-offer.ts'
import type { OfferForm } from '../domain/collaboration/forms.ts'
import { type Currency, parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { openDeal } from './open-deal.ts'

/** What is sent beside the offer; the pitch is its note. Without a picture an earlier one stays. */
type Sent = { offer: OfferForm; samples?: string[]; picture?: string | null }
type Application = Sent & { briefId: string; channelId: string }

/**
 * A creator asks for the work of an open brief, at a price.
 * @returns the collaboration's id. @throws Refusal not_found for a brief that is not open or a channel of somebody
 * else, conflict as openDeal says.
 */
export async function applyToBrief(db: Db, actor: CreatorActor, application: Application, now: Date) {
  const { briefId, channelId, offer, samples = [], picture = null } = application
  return db.transaction().execute(async (tx) => {
    const brief = await findOpenBrief(tx, briefId)
    if (!brief) throw new Refusal('not_found', 'brief.unknown')
    const channel = await findInvitable(tx, channelId)
    if (channel?.creatorId !== actor.id) throw new Refusal('not_found', 'channel.unknown')
    const id = await openDeal(tx, actor, { briefId, brief, channel, offer }, now)
    await recordApplication(tx, id, { pitch: offer.note, samples, picture }, now)
    return id
  })
}

/** Changes an application until the brand answers: the next version of the offer and of what came with it. @throws Refusal. */
export async function reviseApplication(
  db: Db,
  actor: CreatorActor,
  id: string,
  { offer, samples = [], picture }: Sent,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    if (deal.status !== 'applied') throw new Refusal('conflict', 'brief.answered')
    const price = parseMajor(offer.price, offer.currency as Currency)
    if (!price) throw new Refusal('conflict', 'offer.bad_price')
    const { accountId, role: byRole } = actor
    const version = deal.offerVersion + 1
    const terms = offeredTerms(deal.offered, offer)
    await recordOffer(
      tx,
      { collaborationId: id, version, byRole, accountId, price, terms, note: offer.note },
      now,
    )
    const kept = picture ?? (await findApplication(tx, id))?.picture ?? null
    await recordApplication(tx, id, { pitch: offer.note, samples, picture: kept }, now)
    await recordEvent(tx, { deal, step: 'revise-bid', actor }, now)
  })
}
