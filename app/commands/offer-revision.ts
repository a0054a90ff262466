import type { Db } from '#db/db.ts'
import { recordExtraRevision } from '#db/queries/extra-revisions.ts'
import type { BrandActor } from '../domain/actor.ts'
import { type ExtraRevisionForm, mayOfferRevision } from '../domain/collaboration/extra-revision.ts'
import { currencies, parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'
import { tellEvent } from './tell-event.ts'

/**
 * The brand offers to pay for a round of changes beyond those that the brief includes. The review goes on meanwhile, and
 * so does its clock. @throws Refusal conflict while included rounds are left, or another offer is on the table.
 */
export async function offerRevision(
  db: Db,
  actor: BrandActor,
  id: string,
  offer: ExtraRevisionForm,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const { status, changesAsked, brief } = deal
    if (!mayOfferRevision({ status, changesAsked, included: brief.includedRevisions }))
      throw new Refusal('conflict', 'revision.not_now')
    const price = parseMajor(offer.price, deal.price.currency)
    if (!price || price.amount < currencies[price.currency].least)
      throw new Refusal('conflict', 'offer.bad_price')
    const { accountId } = actor
    const isNew = await recordExtraRevision(
      tx,
      { collaborationId: id, price, note: offer.note, accountId },
      now,
    )
    if (!isNew) throw new Refusal('conflict', 'revision.on_the_table')
    await tellEvent(tx, actor, deal, { step: 'offer-revision', note: offer.note }, now)
  })
}
