import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { stageBudgets } from '#app/domain/campaign/stage-budgets.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findCampaignBudget } from '#db/queries/campaign-budget.ts'
import { listStages } from '#db/queries/campaign-stages.ts'
import { listDealStages } from '#db/queries/deal-stages.ts'
import { BudgetPage } from './budget-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const [budget, calendarStages, stageOf] = await Promise.all([
    findCampaignBudget(db, campaign, brand),
    listStages(db, campaign.id, brand),
    listDealStages(db, campaign.id, brand),
  ])
  const stages =
    calendarStages.length > 0 ? stageBudgets(budget.main, calendarStages, budget.deals, stageOf) : []
  return { campaign, ...budget, stages }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('workspace.tab.budget')}: ${campaign.name}`,
}

export default function Page() {
  return <BudgetPage {...useLoaderData<typeof loader>()} />
}
