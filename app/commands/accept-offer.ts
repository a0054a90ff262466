import { createHash } from 'node:crypto'
import type { Db, Tx } from '#db/db.ts'
import { findAccountName } from '#db/queries/accounts.ts'
import { findAgreementParties, recordAgreement } from '#db/queries/agreements.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { recordMilestones } from '#db/queries/milestones.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { dayIn } from '../domain/clock.ts'
import { agreementDocument } from '../domain/collaboration/agreement-document.ts'
import { commissionPart, commissionTerms } from '../domain/commission/terms.ts'
import { partsOf } from '../domain/escrow/milestones.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'
import { createLink } from './create-link.ts'
import { refuseForbidden } from './refuse-noncompliant.ts'
import { refuseSuspended } from './refuse-suspended.ts'

/**
 * Accepts the offer on the table, by whichever side did not make it, and freezes what was agreed. `offerVersion` is
 * the offer the reader saw. @throws Refusal conflict when another offer has replaced it meanwhile.
 */
export async function acceptOffer(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  offerVersion: number,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    await advance(tx, actor, deal, actor.role === 'creator' ? 'accept-offer' : 'accept-bid', now)
    if (offerVersion !== deal.offerVersion) throw new Refusal('conflict', 'offer.replaced')
    await refuseSuspended(tx, deal)
    await refuseForbidden(tx, id, now)
    const { extension } = deal.brief
    if (extension && extension.until <= dayIn(now, deal.terms.zone))
      throw new Refusal('conflict', 'rights.too_soon')
    await recordAgreement(tx, deal, actor, await seal(tx, deal, actor, now), now)
    const commission = commissionTerms(deal.brief)
    // What orders earn is held and released in the money of the price.
    if (commission && commission.budget.currency !== deal.price.currency)
      throw new Refusal('conflict', 'commission.other_currency')
    const parts = partsOf(deal.price, deal.brief.parts ?? [])
    await recordMilestones(tx, id, commission ? [...parts, commissionPart(commission)] : parts, now)
    if (deal.brief.link) await createLink(tx, deal, now)
  })
}

/** Everything that is agreed as one text, with its hash. */
async function seal(tx: Tx, deal: LockedCollaboration, actor: BrandActor | CreatorActor, now: Date) {
  const { brand, creator, platform, handle, byRole, note, madeAt, offeredBy } = await findAgreementParties(
    tx,
    deal.id,
  )
  const document = agreementDocument({
    ...{ brand, creator, channel: { platform, handle } },
    ...{ briefVersion: deal.briefVersion, brief: deal.brief, feeBps: deal.feeBps, zone: deal.terms.zone },
    offer: {
      ...{ version: deal.offerVersion, price: deal.price, terms: deal.offered, note },
      by: { role: byRole as BrandActor['role'] | CreatorActor['role'], name: offeredBy, at: madeAt },
    },
    acceptedBy: { role: actor.role, name: await findAccountName(tx, actor.accountId), at: now },
  })
  return { document, hash: createHash('sha256').update(document).digest('hex') }
}
