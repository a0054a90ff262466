import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { Inbox } from '#app/components/inbox/inbox.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listDisputeTurns } from '#db/queries/dispute-turns.ts'
import { findCreatorStart, listTurns, listWaits } from '#db/queries/inbox.ts'
import { listPayable } from '#db/queries/ledger.ts'
import { listNotices } from '#db/queries/notices.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const [disputes, turns, waits, notices, start, payable] = await Promise.all([
    listDisputeTurns(db, actor),
    listTurns(db, actor),
    listWaits(db, actor),
    listNotices(db, actor.accountId, 12),
    findCreatorStart(db, actor),
    listPayable(db, actor.id),
  ])
  return { disputes, turns, waits, notices, start, now: now(), payable: start.payout ? [] : payable }
}

export const handle: Titled<typeof loader> = { title: (t) => t('inbox.title') }

export default function CreatorInbox() {
  const { start, ...inbox } = useLoaderData<typeof loader>()
  const steps = [
    { key: 'channel', to: '/creator/channels', done: start.channel },
    { key: 'prices', to: '/creator/channels', done: start.prices },
    { key: 'payout', to: '/creator/earnings', done: start.payout },
    { key: 'deal', to: '/creator/briefs', done: start.deal },
  ] as const
  return <Inbox side="creator" {...inbox} steps={[...steps]} />
}
