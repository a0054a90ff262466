import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { permitResults } from '#app/commands/show-results.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { PermitPage } from '#app/components/results/permit-page.tsx'
import { permitForm } from '#app/domain/outcome/shown-results.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findShownDeal } from '#db/queries/shown-results.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const deal = await findShownDeal(db, idParam(params.id), brand)
  if (!deal) throw notFound()
  const { id, title, handle, permit, picked } = deal
  return { deal: { id, title, handle, permit, picked }, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const permit = onStep(permitForm, (form) => permitResults(db, brand, id, form, now()))
  return takePostedStep(request, { 'permit-results': permit }, `/brand/collaborations/${id}/shown-results`)
}

export const handle: Titled<typeof loader> = { title: (t) => t('results.permit.title') }

export default function Page() {
  return <PermitPage {...useLoaderData<typeof loader>()} />
}
