import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { Inbox } from '#app/components/inbox/inbox.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listDisputeTurns } from '#db/queries/dispute-turns.ts'
import { findBrandStart, listTurns, listWaits } from '#db/queries/inbox.ts'
import { listNotices } from '#db/queries/notices.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const [disputes, turns, waits, notices, start] = await Promise.all([
    listDisputeTurns(db, actor),
    listTurns(db, actor),
    listWaits(db, actor),
    listNotices(db, actor.accountId, 12),
    findBrandStart(db, actor),
  ])
  return { disputes, turns, waits, notices, start, now: now() }
}

export const handle: Titled<typeof loader> = { title: (t) => t('inbox.title') }

export default function BrandInbox() {
  const { start, ...inbox } = useLoaderData<typeof loader>()
  const steps = [
    { key: 'strategy', to: '/brand/campaigns/new', done: start.strategy },
    { key: 'brief', to: '/brand/campaigns', done: start.brief },
    { key: 'search', to: '/brand/discover', done: start.invite },
    { key: 'invite', to: '/brand/discover', done: start.invite },
    { key: 'fund', to: '/brand/campaigns', done: start.fund },
  ] as const
  return <Inbox side="brand" {...inbox} steps={[...steps]} />
}
