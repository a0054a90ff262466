import type { Db } from '#db/db.ts'
import { recordBrief, recordBriefVersion } from '#db/queries/briefs.ts'
import { findInvitable } from '#db/queries/channels.ts'
import { findRights, listExtensions } from '#db/queries/rights.ts'
import type { BrandActor } from '../domain/actor.ts'
import { kindOf } from '../domain/campaign/brief.ts'
import { dayIn } from '../domain/clock.ts'
import { isEnded } from '../domain/collaboration/steps.ts'
import { Refusal } from '../domain/refusal.ts'
import { extensionBrief, extensionFault } from '../domain/rights/extension.ts'
import { type ExtensionForm, wishOf } from '../domain/rights/forms.ts'
import { standingOf } from '../domain/rights/standing.ts'
import { holdCollaboration } from './advance.ts'
import { openDeal } from './open-deal.ts'

/**
 * Offers the creator of a paid deal a price for longer or wider use of its content: a small deal of its own, answered
 * and paid for as any other. @returns its id. @throws Refusal not_found, conflict when nothing was paid for yet,
 * nothing is gained, or an offer is open.
 */
export async function offerExtension(db: Db, actor: BrandActor, id: string, form: ExtensionForm, now: Date) {
  return db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const facts = await findRights(tx, id)
    const channel = await findInvitable(tx, deal.channelId)
    if (!facts || !channel || kindOf(deal.brief) === 'rights')
      throw new Refusal('not_found', 'collaboration.unknown')
    const today = dayIn(now, deal.terms.zone)
    const wish = wishOf(form, standingOf(facts, today).endsOn, today)
    const fault = extensionFault(facts, wish, today)
    if (fault) throw new Refusal('conflict', `rights.${fault}`)
    const extensions = await listExtensions(tx, id)
    if (extensions.some(({ status }) => !isEnded(status) && status !== 'verified'))
      throw new Refusal('conflict', 'rights.offer_open')

    const body = extensionBrief(deal.brief, { dealId: id, ...wish }, { ...form, today })
    const briefId = await recordBrief(tx, deal.campaignId, 'invited', now, 'rights')
    await recordBriefVersion(tx, { briefId, version: 1, body, accountId: actor.accountId }, now)
    const { campaignId, brandId } = deal
    const { zone, weekend } = deal.terms
    const states = { campaignStatus: 'open', state: 'invited' } as const
    const brief = { campaignId, ...states, brandId, version: 1, body, zone, weekend }
    const offer = { price: form.price, currency: form.currency, draftDueOn: body.draftDueOn, note: form.note }
    // The content is its author's, whoever has the channel by now.
    const author = { ...channel, creatorId: deal.creatorId }
    return openDeal(tx, actor, { briefId, brief, channel: author, offer, extendsId: id }, now)
  })
}
