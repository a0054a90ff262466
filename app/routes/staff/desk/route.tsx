import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { disputeTurn } from '#app/domain/dispute/steps.ts'
import { opens } from '#app/domain/staff/doors.ts'
import { filterQueue, queueKindsFor, queueQuery } from '#app/domain/staff/queue.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listAlarms } from '#db/queries/alarms.ts'
import { findLastBookCheck } from '#db/queries/book-checks.ts'
import { listOpenDisputes } from '#db/queries/desk.ts'
import { listQueue } from '#db/queries/desk-queue.ts'
import { besideDesk, Desk } from './desk.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const { powers } = (await findReader(request)).trust!
  const at = now()
  const kinds = queueKindsFor(powers)
  const query = queueQuery(new URL(request.url).searchParams)
  const isOfMoney = powers.includes('money') || powers.includes('books')
  const [queue, disputes, check, alarms] = await Promise.all([
    listQueue(db, kinds, at),
    powers.includes('disputes') ? listOpenDisputes(db) : [],
    isOfMoney ? findLastBookCheck(db) : undefined,
    isOfMoney || powers.includes('operations') ? listAlarms(db, at) : [],
  ])
  return {
    kinds,
    query,
    queue: filterQueue(queue, query, at),
    now: at,
    disputes: disputes.filter((dispute) => disputeTurn(dispute as never) !== 'staff'),
    alarms,
    books: isOfMoney ? { isClean: check?.isClean ?? null } : null,
    beside: besideDesk.filter(({ to }) => opens(to, powers)),
    mayCheck: powers.includes('checks'),
    mayModerate: powers.includes('moderation'),
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('staff.desk.title') }

export default function DeskPage() {
  return <Desk {...useLoaderData<typeof loader>()} />
}
