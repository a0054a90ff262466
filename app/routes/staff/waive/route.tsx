import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { waiveRule } from '#app/commands/waive-rule.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import { waiverForm } from '#app/domain/compliance/waiver.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { findCompliance } from '#db/queries/compliance.ts'
import { findDealFacts } from '#db/queries/desk.ts'
import { Waive } from './waive.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const id = idParam(params.id)
  const facts = await findDealFacts(db, id)
  if (!facts) throw notFound()
  const { findings } = await findCompliance(db, id, now())
  return { id, brandName: facts.brandName, creatorName: facts.creatorName, findings }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const id = idParam(params.id)
  const waive = onStep(waiverForm, (waiver) => waiveRule(db, actor, id, waiver, now()))
  return takePostedStep(request, { 'waive-rule': waive }, `/staff/collaborations/${id}/waive`)
}

export const handle: Titled<typeof loader> = {
  title: (t, { creatorName, brandName }) =>
    t('compliance.staff.deal', { creator: isolate(creatorName), brand: isolate(brandName) }),
}

export default function Page() {
  return <Waive {...useLoaderData<typeof loader>()} />
}
