import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { checkLicence } from '#app/commands/check-licence.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { licenceCheckForm } from '#app/domain/compliance/licence.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { listDeclared } from '#db/queries/licences.ts'
import { LicenceQueue } from './licence-queue.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  return { licences: await listDeclared(db) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const check = onStep(licenceCheckForm, (verdict) => checkLicence(db, actor, verdict, now()))
  return takePostedStep(request, { 'check-licence': check }, '/staff/licences')
}

export const handle: Titled<typeof loader> = { title: (t) => t('compliance.staff.title') }

export default function Page() {
  return <LicenceQueue {...useLoaderData<typeof loader>()} />
}
