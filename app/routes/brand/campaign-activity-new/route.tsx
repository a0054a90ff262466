import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { planActivity } from '#app/commands/plan-activity.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { activityForm } from '#app/domain/campaign/activities.ts'
import { calendarAddress } from '#app/domain/campaign/calendar.ts'
import { isDay, monthOf } from '#app/domain/campaign/days.ts'
import { dayIn } from '#app/domain/clock.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { activityChoices } from '#app/routes/brand/campaign/activity-choices.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { NewActivity } from './new-activity.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const asked = new URL(args.request.url).searchParams.get('on')
  const { zone } = await findBrand(db, brand)
  const startsOn = isDay(asked) ? asked : dayIn(now(), zone)
  return { campaign, startsOn, choices: await activityChoices(brand, campaign.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, activityForm)
  if (!form.ok) return form.response
  try {
    await planActivity(db, brand, id, form.value, now())
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect(calendarAddress(id, { month: monthOf(form.value.startsOn) }))
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('calendar.add')}: ${campaign.name}`,
}

export default function Page() {
  return <NewActivity {...useLoaderData<typeof loader>()} />
}
