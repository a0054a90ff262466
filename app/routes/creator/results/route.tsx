import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { pickKitResults } from '#app/commands/show-results.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { ResultsPage } from '#app/components/results/results-page.tsx'
import { kitForm } from '#app/domain/outcome/shown-results.ts'
import { idParam } from '#app/http/params.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { listOwnResults } from '#db/queries/shown-results.ts'

const perPage = 20

export async function loader({ request }: LoaderFunctionArgs) {
  const creator = await requireActor(request, 'creator')
  const { searchParams } = new URL(request.url)
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1))
  const { deals, total } = await listOwnResults(db, creator, { page, perPage })
  return { deals, page, pages: Math.ceil(total / perPage), done: searchParams.get('done') }
}

const pickForm = z.object({ deal: z.string() }).and(kitForm)

export async function action({ request }: ActionFunctionArgs) {
  const creator = await requireActor(request, 'creator')
  const pick = onStep(pickForm, ({ deal, figures }) =>
    pickKitResults(db, creator, idParam(deal), figures, now()),
  )
  return takePostedStep(request, { 'pick-results': pick }, '/creator/results')
}

export const handle: Titled<typeof loader> = { title: (t) => t('results.title') }

export default function Page() {
  return <ResultsPage {...useLoaderData<typeof loader>()} />
}
