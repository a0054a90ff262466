import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { filterCampaigns, readListQuery } from '#app/domain/campaign/list-query.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listCampaignSums } from '#db/queries/campaign-list.ts'
import { Campaigns } from './campaigns.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const query = readListQuery(new URL(request.url).searchParams)
  const all = await listCampaignSums(db, brand)
  return { query, isEmpty: all.length === 0, campaigns: filterCampaigns(all, query) }
}

export const handle: Titled<typeof loader> = { title: (t) => t('campaign.list.title') }

export default function Page() {
  return <Campaigns {...useLoaderData<typeof loader>()} />
}
