import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { changeActivity, endActivity, moveActivity } from '#app/commands/change-activity.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { activityChangeForm, moveForm, stateForm } from '#app/domain/campaign/activities.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { activityChoices } from '#app/routes/brand/campaign/activity-choices.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findActivity, listActivityChanges } from '#db/queries/activities.ts'
import { ActivityPage } from './activity-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const activity = await findActivity(db, campaign.id, idParam(args.params.activityId), brand)
  if (!activity) throw notFound()
  const [choices, changes] = await Promise.all([
    activityChoices(brand, campaign.id, activity.collaborationId),
    listActivityChanges(db, activity.id),
  ])
  return { campaign, activity, choices, changes, done: new URL(args.request.url).searchParams.get('done') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const seen = { campaignId: idParam(params.id), id: idParam(params.activityId) }
  const handlers = {
    move: onStep(moveForm, ({ startsOn, version }) =>
      moveActivity(db, brand, { ...seen, version }, startsOn, now()),
    ),
    state: onStep(stateForm, ({ state, version }) =>
      endActivity(db, brand, { ...seen, version }, state, now()),
    ),
    change: onStep(activityChangeForm, (form) => changeActivity(db, brand, seen, form, now())),
  }
  return takePostedStep(request, handlers, `/brand/campaigns/${seen.campaignId}/calendar/${seen.id}`)
}

/** After a refusal the forms name the version that stands now. */
export const shouldRevalidate = () => true

export const handle: Titled<typeof loader> = { title: (_, { activity }) => activity.title }

export default function Page() {
  return <ActivityPage {...useLoaderData<typeof loader>()} />
}
