import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { openFeed, revokeFeed } from '#app/commands/open-feed.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { feedForm } from '#app/domain/campaign/feeds.ts'
import { env } from '#app/env.server.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer, refused } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { listFeeds } from '#db/queries/campaign-feeds.ts'
import { FeedsPage } from './feeds-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  return { campaign, feeds: await listFeeds(db, campaign.id, brand, now()) }
}

/** Opens an address, which is shown this once, or closes one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const { locale } = await findReader(request)
  const id = idParam(params.id)
  const form = await readForm(request, feedForm)
  if (!form.ok) return form.response
  const { press, days, feedId } = form.value
  if (press === 'revoke') return answer(revokeFeed(db, brand, id, feedId, now()))
  try {
    const key = await openFeed(db, brand, id, { days, locale }, now())
    return { refusal: null, address: new URL(`/calendars/${key}.ics`, env.ORIGIN).href }
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('calendar.feed')}: ${campaign.name}`,
}

export default function Page() {
  return <FeedsPage {...useLoaderData<typeof loader>()} />
}
