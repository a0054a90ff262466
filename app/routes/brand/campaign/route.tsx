import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closeCampaign } from '#app/commands/close-campaign.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { answer, notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listBriefs } from '#db/queries/briefs.ts'
import { findHeldMoney, listCampaignDeals } from '#db/queries/campaign-deals.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { CampaignPage } from './campaign-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const found = await findCampaign(db, idParam(params.id), brand)
  if (!found) throw notFound()
  // The secret of the campaign's postbacks stays on the server.
  const { postbackSecret: _, ...campaign } = found
  const [briefs, deals, held] = await Promise.all([
    listBriefs(db, campaign.id, brand),
    listCampaignDeals(db, campaign.id, brand),
    findHeldMoney(db, campaign.id, campaign.budget.currency, brand),
  ])
  return { campaign, briefs, deals, held }
}

/** The page's one button ends the campaign. */
export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  return answer(closeCampaign(db, brand, idParam(params.id)))
}

export const handle: Titled<typeof loader> = { title: (_, { campaign }) => campaign.name }

export default function Page() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />
}
