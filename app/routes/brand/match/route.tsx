import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { readFilters } from '#app/domain/matching/filters.ts'
import { matchBriefOf } from '#app/domain/matching/match-brief.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listBriefs } from '#db/queries/briefs.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { Match } from './match.tsx'
import { search } from './search.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const campaign = await findCampaign(db, idParam(params.id), actor)
  if (!campaign) throw notFound()
  const asked = new URL(request.url).searchParams
  const briefs = await listBriefs(db, campaign.id, actor)
  const chosen = briefs.find(({ id }) => id === asked.get('brief')) ?? null
  const filters = readFilters(asked)
  const result = await search({
    actor,
    campaignId: campaign.id,
    brief: matchBriefOf(campaign, chosen?.body ?? null, filters),
    deliverables: chosen?.body.deliverables ?? [],
    filters,
  })
  return {
    campaign: { id: campaign.id, name: campaign.name },
    briefs: briefs.map(({ id, body }) => ({ id, title: body.title })),
    briefId: chosen?.id ?? null,
    result,
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => t('match.title', { campaign: campaign.name }),
}

export default function Page() {
  return <Match {...useLoaderData<typeof loader>()} />
}
