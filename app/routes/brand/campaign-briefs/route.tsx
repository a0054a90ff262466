import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { listBriefs } from '#db/queries/briefs.ts'
import { CampaignBriefs } from './campaign-briefs.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  return { campaign, briefs: await listBriefs(db, campaign.id, brand) }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('workspace.tab.briefs')}: ${campaign.name}`,
}

export default function Page() {
  return <CampaignBriefs {...useLoaderData<typeof loader>()} />
}
