import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { masked } from '#app/domain/escrow/bank-account.ts'
import { payoutDueAt } from '#app/domain/escrow/manual-payout.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listEndedPayouts, listOpenPayouts, type ManualPayout } from '#db/queries/manual-payouts.ts'
import { payoutsAreHalted } from '#db/queries/payout-halts.ts'
import { Payouts } from './payouts.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const at = now()
  const [open, ended, isHalted] = await Promise.all([
    listOpenPayouts(db),
    listEndedPayouts(db),
    payoutsAreHalted(db),
  ])
  // Whole account numbers stay on the page of one payout and in the file for the bank.
  const line = ({ sentTo, ...payout }: ManualPayout) => {
    const dueAt = payoutDueAt(payout.requestedAt)
    const to = { bankName: sentTo.bankName, account: masked(sentTo) }
    return { ...payout, to, dueAt, isLate: !payout.endedAt && dueAt < at }
  }
  return { open: open.map(line), ended: ended.map(line), isHalted }
}

export const handle: Titled<typeof loader> = { title: (t) => t('payouts.title') }

export default function PayoutsPage() {
  return <Payouts {...useLoaderData<typeof loader>()} />
}
