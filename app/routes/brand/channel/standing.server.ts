import type { BrandActor } from '#app/domain/actor.ts'
import { askedFor } from '#app/domain/matching/asked-price.ts'
import { readFilters } from '#app/domain/matching/filters.ts'
import { matchBriefOf, openBrief } from '#app/domain/matching/match-brief.ts'
import { isId } from '#app/http/params.ts'
import { db } from '#db/db.server.ts'
import { listBriefs } from '#db/queries/briefs.ts'
import { findBrand } from '#db/queries/brands.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { findCandidate, listContacted } from '#db/queries/channels.search.ts'
import { placeOf } from '../match/search.server.ts'

const noFilters = readFilters(new URLSearchParams())

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
  const campaign = isId(asked.campaignId ?? undefined) && (await findCampaign(db, asked.campaignId!, actor))
  const briefs = campaign ? await listBriefs(db, campaign.id, actor) : []
  const found = await findCandidate(db, id)
  if (!found) return undefined
  const fitting = briefs.filter(({ body }) =>
    body.deliverables.some(({ platform }) => platform === found.platform),
  )
  const chosen = fitting.find((brief) => brief.id === asked.briefId) ?? fitting[0]
  const deliverables = chosen?.body.deliverables ?? []
  const channel = { ...found, ...askedFor(found.platform, found.packages, deliverables) }
  const brief = campaign
    ? matchBriefOf(campaign, chosen?.body ?? null, noFilters)
    : openBrief((await findBrand(db, actor)).currency, noFilters)
  const contacted = campaign && (await listContacted(db, campaign.id, actor))
  const scope = { actor, campaignId: campaign ? campaign.id : null, deliverables }
  return {
    channel,
    campaign: campaign ? { id: campaign.id, name: campaign.name, status: campaign.status } : null,
    briefs: fitting.map(({ id: briefId, body }) => ({
      id: briefId,
      title: body.title,
      draftDueOn: body.draftDueOn,
      priceFrom: body.priceFrom,
      priceTo: body.priceTo,
      currency: body.currency,
    })),
    briefId: chosen?.id ?? null,
    dealId: (contacted && contacted.get(id)) || null,
    outcome: await placeOf(channel, { ...scope, brief, filters: noFilters }),
  }
}
