import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { numberIn } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { listCampaignVersions } from '#db/queries/campaign-versions.ts'
import { CampaignVersions } from './campaign-versions.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const versions = await listCampaignVersions(db, campaign, brand)
  const asked = new URL(args.request.url).searchParams.get('version')
  const shown = asked === null ? versions[0] : versions.find(({ version }) => version === numberIn(asked))
  if (!shown) throw notFound()
  return { campaign, versions, shown, before: versions[versions.indexOf(shown) + 1] ?? null }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('workspace.versions')}: ${campaign.name}`,
}

export default function Page() {
  return <CampaignVersions {...useLoaderData<typeof loader>()} />
}
