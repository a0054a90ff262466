import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { moveActivity } from '#app/commands/change-activity.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { calendarMoveForm } from '#app/domain/campaign/activities.ts'
import { entriesOf, readCalendarQuery, seenIn, within } from '#app/domain/campaign/calendar.ts'
import { dayIn } from '#app/domain/clock.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findActivity, listActivities } from '#db/queries/activities.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listCampaignPeople } from '#db/queries/campaign-people.ts'
import { listStages } from '#db/queries/campaign-stages.ts'
import { CalendarPage } from './calendar-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { zone, weekend } = await findBrand(db, brand)
  const today = dayIn(now(), zone)
  const query = readCalendarQuery(new URL(args.request.url).searchParams, today)
  const [activities, stages, deals] = await Promise.all([
    listActivities(db, campaign.id, brand),
    listStages(db, campaign.id, brand),
    listCampaignPeople(db, campaign.id, brand),
  ])
  const entries = within(entriesOf(activities, deals, query), seenIn(query, weekend))
  const shown = { campaign, query, today, zone, weekend, stages, entries }
  return { ...shown, isEmpty: activities.length === 0, mayChange: campaign.status !== 'closed' }
}

/** A move to another day, by a form or by hand; the answer says from where, so that it can be taken back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const campaignId = idParam(params.id)
  const form = await readForm(request, calendarMoveForm)
  if (!form.ok) return form.response
  const { activityId: id, startsOn, version } = form.value
  const before = await findActivity(db, campaignId, id, brand)
  const told = await answer(moveActivity(db, brand, { campaignId, id, version }, startsOn, now()))
  if (!before || !('refusal' in told) || told.refusal) return told
  const after = await findActivity(db, campaignId, id, brand)
  const moved = { id, title: before.title, from: before.startsOn, to: startsOn, version: after!.version }
  return { refusal: null, moved }
}

/** After a refusal the calendar shows where things stand now. */
export const shouldRevalidate = () => true

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('workspace.tab.calendar')}: ${campaign.name}`,
}

export default function Page() {
  return <CalendarPage {...useLoaderData<typeof loader>()} />
}
