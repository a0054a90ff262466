import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { masked } from '#app/domain/contest/draw.ts'
import { stateOf } from '#app/domain/contest/state.ts'
import { env } from '#app/env.server.ts'
import { ContestPage } from './contest-page.tsx'
import { listPlaces, lookUp, openContestByCode } from './open-contest.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const contest = await openContestByCode(params.code)
  const places = await listPlaces(contest)
  const account = new URL(request.url).searchParams.get('account')
  return {
    contest: { ...contest, collaborationId: '' },
    state: stateOf(contest, now()),
    places: places.map((place) => ({ ...place, account: masked(place.account) })),
    looked: contest.frozen && account ? await lookUp(contest, account, places) : null,
    origin: env.ORIGIN,
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { contest }) => t('contest.title', { prize: contest.rules.prize }),
}

export default function Page() {
  return <ContestPage {...useLoaderData<typeof loader>()} />
}
