import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listEvents, listEventTypes } from '#db/queries/stripe-events.ts'
import { Events, isShow } from './events.tsx'

const perPage = 50

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const search = new URL(request.url).searchParams
  const asked = search.get('show') ?? ''
  const show = isShow(asked) ? asked : 'all'
  const types = await listEventTypes(db)
  const type = types.find((known) => known === search.get('type'))
  const before = search.get('before')?.slice(0, 100) || undefined
  const events = await listEvents(db, { show, type }, { before, most: perPage + 1 })
  return {
    events: events.slice(0, perPage),
    older: events.length > perPage ? events[perPage - 1]!.id : null,
    isFirst: before === undefined,
    show,
    type: type ?? '',
    types,
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('operations.events.title') }

export default function Page() {
  return <Events {...useLoaderData<typeof loader>()} />
}
