import type { Tx } from '#db/db.ts'
import type { BriefForDeal } from '#db/queries/briefs.ts'
import type { findInvitable } from '#db/queries/channels.ts'
import { recordCollaboration, recordOffer, recordStep } from '#db/queries/collaborations.ts'
import { findFeeBps } from '#db/queries/fee-changes.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { asksFor, kindOf } from '../domain/campaign/brief.ts'
import { offeredTerms, termsOf } from '../domain/campaign/brief-offer.ts'
import { termsUnder } from '../domain/collaboration/deadline.ts'
import type { OfferForm } from '../domain/collaboration/forms.ts'
import { type Currency, parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { refuseSuspended } from './refuse-suspended.ts'
import { refuseSwitchedOff } from './refuse-switched-off.ts'

type Opening = {
  briefId: string
  brief: BriefForDeal
  channel: NonNullable<Awaited<ReturnType<typeof findInvitable>>>
  offer: OfferForm
  /** What was expected of the channel when it was invited. */
  forecast?: object | null
  /** The deal whose rights a small deal is about. */
  extendsId?: string
}

/**
 * Begins a collaboration with its first offer: a brand invites, a creator applies. The caller has found that both may
 * see what they name. @returns the id. @throws Refusal conflict when the channel has nothing to do under the brief,
 * nobody answers for it, a deal is running, or new deals are switched off.
 */
export async function openDeal(
  tx: Tx,
  actor: BrandActor | CreatorActor,
  { briefId, brief, channel, offer, forecast = null, extendsId }: Opening,
  now: Date,
): Promise<string> {
  const kind = kindOf(brief.body)
  if (kind === 'work' && !asksFor(brief.body, channel.platform))
    throw new Refusal('conflict', 'channel.other_platform')
  if (!channel.creatorId) throw new Refusal('conflict', 'channel.unclaimed')
  await refuseSwitchedOff(tx, 'new_deals', now)
  await refuseSuspended(tx, { brandId: brief.brandId, creatorId: channel.creatorId })
  const price = parseMajor(offer.price, offer.currency as Currency)
  if (!price) throw new Refusal('conflict', 'offer.bad_price')

  const { campaignId, version: briefVersion, brandId, body } = brief
  const offered = offeredTerms(termsOf(body), offer)
  const terms = {
    ...termsUnder(body, brief),
    draftDueOn: offered.draftDueOn,
    publishTo: offered.publishTo,
  }
  const [step, status] =
    actor.role === 'brand' ? (['invite', 'invited'] as const) : (['apply', 'applied'] as const)
  const party = {
    campaignId,
    briefId,
    briefVersion,
    brandId,
    creatorId: channel.creatorId,
    channelId: channel.id,
  }
  const id = await recordCollaboration(
    tx,
    {
      ...party,
      price,
      feeBps: await findFeeBps(tx, now),
      forecast,
      status,
      terms,
      ...(extendsId ? { extendsId } : {}),
    },
    now,
  )
  if (!id) throw new Refusal('conflict', 'collaboration.running')
  const { role: byRole, accountId } = actor
  const first = {
    collaborationId: id,
    version: 1,
    byRole,
    accountId,
    price,
    terms: offered,
    note: offer.note,
  }
  await recordOffer(tx, first, now)
  const source = await recordStep(tx, { deal: { id, terms, status: null }, step, to: status, actor }, now)
  const told = extendsId ? 'rights-offered' : step
  const news = { collaborationId: id, step: told, by: byRole, source, at: now.toISOString() }
  await enqueue(tx, { name: 'tell', data: news })
  return id
}
