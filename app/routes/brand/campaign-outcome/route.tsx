import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { env } from '#app/env.server.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { listCalls } from '#db/queries/postback-calls.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { OutcomePage } from './outcome-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const [campaign, outcome, calls] = await Promise.all([
    findCampaign(db, id, brand),
    findCampaignOutcome(db, id, brand),
    listCalls(db, id, brand),
  ])
  if (!campaign || !outcome) throw notFound()
  return {
    campaign: { id, name: campaign.name, status: campaign.status, archivedAt: campaign.archivedAt },
    outcome,
    postback: {
      url: new URL(`/hooks/postback/${id}`, env.ORIGIN).href,
      secret: campaign.postbackSecret,
      currency: campaign.budget.currency,
      calls,
    },
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('outcome.title')}: ${campaign.name}`,
}

export default function Page() {
  return <OutcomePage {...useLoaderData<typeof loader>()} />
}
