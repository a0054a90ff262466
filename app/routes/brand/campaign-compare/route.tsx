import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { comparedOf, readComparedCampaigns } from '#app/domain/outcome/compared-campaigns.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { CompareCampaigns } from './compare-campaigns.tsx'

/** Campaigns of the brand side by side. @throws 404 when the address names one that is not theirs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const { ids, beyond } = readComparedCampaigns(new URL(request.url).searchParams)
  const [campaigns, outcomes] = await Promise.all([
    listCampaigns(db, brand),
    Promise.all(ids.map((id) => findCampaignOutcome(db, idParam(id), brand))),
  ])
  const compared = outcomes.map((outcome) => {
    if (!outcome) throw notFound()
    return comparedOf(outcome)
  })
  return { campaigns: campaigns.map(({ id, name }) => ({ id, name })), compared, beyond }
}

export const handle: Titled<typeof loader> = { title: (t) => t('comparecampaigns.title') }

export default function Page() {
  return <CompareCampaigns {...useLoaderData<typeof loader>()} />
}
