import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { aloneUpTo } from '#app/domain/escrow/manual-payout.ts'
import { withdrawalSheets } from '#app/domain/escrow/withdrawal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listStandings, listWithdrawals } from '#db/queries/withdrawals.ts'
import { actOnWithdrawal } from './act.server.ts'
import { Withdrawals } from './withdrawals.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const [standings, withdrawals] = await Promise.all([listStandings(db), listWithdrawals(db)])
  return {
    sheets: withdrawalSheets(standings)
      .filter(({ balance, kept }) => balance.amount !== 0 || kept.length > 0)
      .map((sheet) => ({ ...sheet, limit: aloneUpTo(sheet.currency) })),
    withdrawals: withdrawals.map(({ accountId, ...one }) => ({
      ...one,
      isReaders: accountId === actor.accountId,
    })),
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const said = await actOnWithdrawal(actor, request, now())
  return typeof said === 'string' ? redirect(`/staff/withdrawals?done=${said}`, 303) : said
}

export const handle: Titled<typeof loader> = { title: (t) => t('operations.withdrawals.title') }

export default function Page() {
  const said = useActionData<typeof action>()
  return <Withdrawals {...useLoaderData<typeof loader>()} answer={said ?? null} />
}
