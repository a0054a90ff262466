import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { secretHash } from '#db/secret-hash.ts'
import { entriesOf } from '#app/domain/campaign/calendar.ts'
import { readFeedFile } from '#app/domain/campaign/feeds.ts'
import { env } from '#app/env.server.ts'
import { calendarFile } from '#app/http/calendar-file.ts'
import { textsOf } from '#app/i18n/all.ts'
import { db } from '#db/db.server.ts'
import { listActivities } from '#db/queries/activities.ts'
import { findFeed } from '#db/queries/campaign-feeds.ts'
import { listCampaignPeople } from '#db/queries/campaign-people.ts'

/** A campaign's calendar for programs that have no sign-in: whoever has the address reads it until it is closed. */
export async function loader({ params }: LoaderFunctionArgs) {
  const key = readFeedFile(params.key)
  const feed = key === undefined ? undefined : await findFeed(db, secretHash(key), now())
  if (!feed) return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const { campaignId, campaignName, actor, locale } = feed
  const [activities, deals] = await Promise.all([
    listActivities(db, campaignId, actor),
    listCampaignPeople(db, campaignId, actor),
  ])
  const words = textsOf[locale].calendar.deal
  const entries = entriesOf(activities, deals, { stage: null, platform: null, deals: true })
  return calendarFile(
    campaignName,
    entries.map((entry) => {
      const { key: name, startsOn, endsOn } = entry
      const own = { uid: `${name.replace(':', '-')}@athar`, startsOn, endsOn }
      if (entry.kind === 'deal') {
        const url = new URL(`/brand/collaborations/${entry.dealId}`, env.ORIGIN).href
        const title = `${words[entry.what]}: ${entry.name}`
        return { ...own, title, note: '', url, version: 1, isDropped: false }
      }
      const { id, title, note, version, state } = entry.activity
      const url = new URL(`/brand/campaigns/${campaignId}/calendar/${id}`, env.ORIGIN).href
      return { ...own, title, note, url, version, isDropped: state === 'dropped' }
    }),
  )
}
