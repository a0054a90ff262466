import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { addStage, changeStage, copyPlan, removeStage } from '#app/commands/change-stages.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { planTitles, type PlanTitle } from '#app/domain/campaign/plans.ts'
import { stageForm } from '#app/domain/campaign/stages.ts'
import { dayIn } from '#app/domain/clock.ts'
import { date } from '#app/domain/form-fields.ts'
import { idParam } from '#app/http/params.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { textsOf } from '#app/i18n/all.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listStages } from '#db/queries/campaign-stages.ts'
import { StagesPage } from './stages-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { zone } = await findBrand(db, brand)
  const done = new URL(args.request.url).searchParams.get('done')
  return {
    campaign,
    today: dayIn(now(), zone),
    done,
    stages: await listStages(db, campaign.id, brand),
  }
}

const ofStage = z.object({ stageId: z.uuid() })

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const { locale } = await findReader(request)
  const id = idParam(params.id)
  // What an activity of a plan is called is written once, in the language of whoever copies it.
  const titles = Object.fromEntries(
    planTitles.map((name) => [name, textsOf[locale].calendar.plan_title[name]]),
  ) as Record<PlanTitle, string>
  const handlers = {
    add: onStep(stageForm, async (form) => void (await addStage(db, brand, id, form))),
    change: onStep(stageForm.and(ofStage), ({ stageId, ...form }) =>
      changeStage(db, brand, id, stageId, form),
    ),
    remove: onStep(ofStage, ({ stageId }) => removeStage(db, brand, id, stageId)),
    plan: onStep(z.object({ startsOn: date }), ({ startsOn }) =>
      copyPlan(db, brand, id, { startsOn, titles }, now()),
    ),
  }
  return takePostedStep(request, handlers, `/brand/campaigns/${id}/stages`)
}

export const shouldRevalidate = () => true

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('calendar.stages')}: ${campaign.name}`,
}

export default function Page() {
  return <StagesPage {...useLoaderData<typeof loader>()} />
}
