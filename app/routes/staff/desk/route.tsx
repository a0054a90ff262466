import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listAlarms } from '#db/queries/alarms.ts'
import { findLastBookCheck } from '#db/queries/book-checks.ts'
import { countWaitingPosts } from '#db/queries/post-watch.ts'
import { listFailedEvents, listFailedRequests, listLatePayouts, listOpenDisputes } from '#db/queries/desk.ts'
import { Desk } from './desk.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const at = now()
  const [disputes, late, requests, events, check, alarms, posts] = await Promise.all([
    listOpenDisputes(db),
    listLatePayouts(db, at),
    listFailedRequests(db),
    listFailedEvents(db),
    findLastBookCheck(db),
    listAlarms(db, at),
    countWaitingPosts(db),
  ])
  return { disputes, late, requests, events, alarms, posts, check: check ? { isClean: check.isClean } : null }
}

export const handle: Titled<typeof loader> = { title: (t) => t('staff.desk.title') }

export default function DeskPage() {
  return <Desk {...useLoaderData<typeof loader>()} />
}
