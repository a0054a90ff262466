import { now } from '#app/clock.server.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { askedFor } from '#app/domain/matching/asked-price.ts'
import { isId } from '#app/http/params.ts'
import { db } from '#db/db.server.ts'
import { findAskedSearch } from '#db/queries/asked-search.ts'
import { listBriefs } from '#db/queries/briefs.ts'
import { findBrand } from '#db/queries/brands.ts'
import { findCampaignBudget } from '#db/queries/campaign-budget.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { findCandidate } from '#db/queries/channels.search.ts'
import { searchEngine } from '#db/search.server.ts'
import { placeOf } from '../match/search.server.ts'

const noFilters = new URLSearchParams()

/**
 * One channel as a brand sees it: beside everybody else for a campaign and one of its briefs that orders something on
 * the channel's platform, or, without a campaign, beside its peers. A campaign or brief of somebody else is none.
 * Undefined when there is no such channel.
 */
export async function findStanding(
  actor: BrandActor,
  id: string,
  asked: { campaignId: string | null; briefId: string | null },
) {
  const campaign =
    (isId(asked.campaignId ?? undefined) && (await findCampaign(db, asked.campaignId!, actor))) || null
  const briefs = campaign ? await listBriefs(db, campaign.id, actor) : []
  const found = await findCandidate(db, id)
  if (!found) return undefined
  const fitting = briefs.filter(({ body }) =>
    body.deliverables.some(({ platform }) => platform === found.platform),
  )
  const chosen = fitting.find((brief) => brief.id === asked.briefId) ?? fitting[0]
  const channel = {
    ...found,
    ...askedFor(found.platform, found.packages, chosen?.body.deliverables ?? []),
  }
  const scope = campaign
    ? { actor, campaign, brief: chosen?.body ?? null }
    : { actor, campaign, currency: (await findBrand(db, actor)).currency }
  const search = await findAskedSearch(db, searchEngine, scope, noFilters, now())
  return {
    channel,
    room: campaign && (await findCampaignBudget(db, campaign, actor)).main,
    campaign: campaign && { id: campaign.id, name: campaign.name, status: campaign.status },
    briefs: fitting.map(({ id: briefId, body }) => ({
      id: briefId,
      title: body.title,
      draftDueOn: body.draftDueOn,
      priceFrom: body.priceFrom,
      priceTo: body.priceTo,
      currency: body.currency,
    })),
    briefId: chosen?.id ?? null,
    brief: chosen?.body ?? null,
    dealId: search.contacted.get(id)?.dealId ?? null,
    outcome: await placeOf(channel, search),
  }
}
