import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { findWindowDays } from '#db/queries/credits.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { OutcomePage } from './outcome-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const [campaign, outcome, windowDays] = await Promise.all([
    findCampaign(db, id, brand),
    findCampaignOutcome(db, id, brand),
    findWindowDays(db, id, now()),
  ])
  if (!campaign || !outcome) throw notFound()
  return {
    campaign: { id, name: campaign.name, status: campaign.status, archivedAt: campaign.archivedAt },
    outcome,
    windowDays,
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('outcome.title')}: ${campaign.name}`,
}

export default function Page() {
  return <OutcomePage {...useLoaderData<typeof loader>()} />
}
