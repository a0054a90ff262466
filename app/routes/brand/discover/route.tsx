import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { readFilters } from '#app/domain/matching/filters.ts'
import { openBrief } from '#app/domain/matching/match-brief.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { search } from '../match/search.server.ts'
import { Discover } from './discover.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const read = readFilters(new URL(request.url).searchParams, 'engagement')
  // Without a campaign there is nothing to match: that order falls back to the usual one.
  const filters = { ...read, sort: read.sort === 'score' ? ('engagement' as const) : read.sort }
  const [{ currency }, campaigns] = await Promise.all([findBrand(db, actor), listCampaigns(db, actor)])
  const result = await search({
    actor,
    campaignId: null,
    brief: openBrief(currency, filters),
    deliverables: [],
    filters,
  })
  const open = campaigns.filter(({ status }) => status !== 'closed')
  return { campaigns: open.map(({ id, name }) => ({ id, name })), result }
}

export const handle: Titled<typeof loader> = { title: (t) => t('match.discover') }

export default function Page() {
  return <Discover {...useLoaderData<typeof loader>()} />
}
