import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { movesOf } from '#app/domain/campaign/people.ts'
import { filterPeople, readPeopleQuery, sortPeople } from '#app/domain/campaign/people-query.ts'
import { dayIn } from '#app/domain/clock.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listCampaignPeople, listFoundPeople } from '#db/queries/campaign-people.ts'
import { PeoplePage } from './people-page.tsx'
import { takeCardStep } from './take-card-step.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { zone, weekend } = await findBrand(db, brand)
  const at = now()
  const { searchParams } = new URL(args.request.url)
  const query = readPeopleQuery(searchParams, dayIn(at, zone))
  const [people, found] = await Promise.all([
    listCampaignPeople(db, campaign.id, brand),
    listFoundPeople(db, campaign.id, brand),
  ])
  const shown = sortPeople(filterPeople(people, query, at), query.sort)
  return {
    campaign,
    query,
    weekend,
    today: dayIn(at, zone),
    now: at,
    total: people.length,
    found,
    done: searchParams.get('done'),
    cards: shown.map((person) => ({ person, moves: movesOf(person, at) })),
  }
}

/** A step with a card is the step of its deal's page, taken from here. */
export async function action({ request }: ActionFunctionArgs) {
  return takeCardStep(await requireActor(request, 'brand'), request)
}

export const shouldRevalidate = () => true

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('workspace.tab.people')}: ${campaign.name}`,
}

export default function Page() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />
}
