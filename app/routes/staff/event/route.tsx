import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { runEventAgain } from '#app/commands/run-again.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { notFound, orErrorPage } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findEventPage } from '#db/queries/stripe-events.ts'
import { EventPage } from './event.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const event = await findEventPage(db, idIn(params.id))
  if (!event) throw notFound()
  const { payload, ...facts } = event
  const isAsked = new URL(request.url).searchParams.has('asked')
  return { event: { ...facts, payload: JSON.stringify(payload, null, 2) }, isAsked }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireActor(request, 'staff')
  const id = idIn(params.id)
  await orErrorPage(runEventAgain(db, id))
  return redirect(`/staff/events/${id}?asked=1`, 303)
}

export const handle: Titled<typeof loader> = {
  title: (t, { event }) => t('operations.events.one_title', { id: event.id }),
}

export default function Page() {
  return <EventPage {...useLoaderData<typeof loader>()} />
}

/** @throws 404 for what is no id of the processor's. */
function idIn(text: string | undefined): string {
  if (!text || !/^\w{1,100}$/.test(text)) throw notFound()
  return text
}
