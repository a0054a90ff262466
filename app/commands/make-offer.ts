import type { Db } from '#db/db.ts'
import { recordOffer } from '#db/queries/collaborations.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { kindOf } from '../domain/campaign/brief.ts'
import { offeredTerms } from '../domain/campaign/brief-offer.ts'
import type { OfferForm } from '../domain/collaboration/forms.ts'
import { type Currency, parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'

/** A brand's offer or a creator's counter-offer: the next version, and the other side's turn. @throws Refusal. */
export async function makeOffer(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  offer: OfferForm,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const price = parseMajor(offer.price, offer.currency as Currency)
    if (!price) throw new Refusal('conflict', 'offer.bad_price')
    // What a deal about rights buys is its brief's: only the price is talked over.
    const offered = kindOf(deal.brief) === 'rights' ? deal.offered : offeredTerms(deal.offered, offer)
    if (offered.rightsUse !== 'none' && !offered.rightsUntil)
      throw new Refusal('conflict', 'offer.rights_need_end')
    const terms = { ...deal.terms, draftDueOn: offered.draftDueOn, publishTo: offered.publishTo }
    const step = actor.role === 'brand' ? 'make-offer' : 'counter-offer'
    await advance(tx, actor, { ...deal, price, terms }, step, now, { note: offer.note })
    await recordOffer(
      tx,
      {
        collaborationId: id,
        version: deal.offerVersion + 1,
        byRole: actor.role,
        accountId: actor.accountId,
        price,
        terms: offered,
        note: offer.note,
      },
      now,
    )
  })
}
