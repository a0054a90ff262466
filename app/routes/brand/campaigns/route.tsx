import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { Campaigns } from './campaigns.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const campaigns = await listCampaigns(db, brand)
  // The secret of a campaign's postbacks stays on the server.
  return { campaigns: campaigns.map(({ postbackSecret: _, strategy: __, ...shown }) => shown) }
}

export const handle: Titled<typeof loader> = { title: (t) => t('campaign.list.title') }

export default function Page() {
  return <Campaigns {...useLoaderData<typeof loader>()} />
}
