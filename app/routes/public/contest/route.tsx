import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { masked } from '#app/domain/contest/draw.ts'
import { stateOf } from '#app/domain/contest/state.ts'
import { env } from '#app/env.server.ts'
import { ContestPage, WithheldContest } from './contest-page.tsx'
import { findWithheld, listPlaces, lookUp, openContestByCode } from './open-contest.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const contest = await openContestByCode(params.code)
  const withheld = await findWithheld(contest)
  // Its words are not sent at all; the draw's files stay for whoever computes it again.
  if (withheld) return { withheld, shown: null }
  const places = await listPlaces(contest)
  const account = new URL(request.url).searchParams.get('account')
  const shown = {
    contest: { ...contest, collaborationId: '' },
    state: stateOf(contest, now()),
    places: places.map((place) => ({ ...place, account: masked(place.account) })),
    looked: contest.frozen && account ? await lookUp(contest, account, places) : null,
    origin: env.ORIGIN,
  }
  return { withheld: null, shown }
}

export const handle: Titled<typeof loader> = {
  title: (t, { shown }) =>
    shown ? t('contest.title', { prize: shown.contest.rules.prize }) : t('moderation.contest'),
}

export default function Page() {
  const { withheld, shown } = useLoaderData<typeof loader>()
  return shown ? <ContestPage {...shown} /> : <WithheldContest state={withheld} />
}
