import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findCampaignBudget } from '#db/queries/campaign-budget.ts'
import { BudgetPage } from './budget-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  return { campaign, ...(await findCampaignBudget(db, campaign, brand)) }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('workspace.tab.budget')}: ${campaign.name}`,
}

export default function Page() {
  return <BudgetPage {...useLoaderData<typeof loader>()} />
}
