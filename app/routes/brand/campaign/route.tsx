import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { archiveCampaign, restoreCampaign } from '#app/commands/archive-campaign.ts'
import { closeCampaign } from '#app/commands/close-campaign.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { campaignEndForm } from '#app/domain/campaign/strategy.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer, notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { countOpenDeals } from '#db/queries/campaign-deals.ts'
import { findCampaignBudget } from '#db/queries/campaign-budget.ts'
import { listStages } from '#db/queries/campaign-stages.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { CampaignPage } from './campaign-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const found = await findCampaign(db, idParam(params.id), brand)
  if (!found) throw notFound()
  // The secret of the campaign's postbacks stays on the server.
  const { postbackSecret: _, ...campaign } = found
  const [budget, stages, openDeals] = await Promise.all([
    findCampaignBudget(db, found, brand),
    listStages(db, campaign.id, brand),
    countOpenDeals(db, campaign.id, brand),
  ])
  return { campaign, main: budget.main, stages, openDeals }
}

/** The page's buttons end the campaign, put it away, or bring it back into the list. */
export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, campaignEndForm)
  if (!form.ok) return form.response
  const acts = { close: closeCampaign, archive: archiveCampaign, restore: restoreCampaign }
  return answer(acts[form.value.press](db, brand, id, now()))
}

export const handle: Titled<typeof loader> = { title: (_, { campaign }) => campaign.name }

export default function Page() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />
}
