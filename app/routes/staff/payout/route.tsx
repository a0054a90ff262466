import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import { dayIn } from '#app/domain/clock.ts'
import { isSameAccount, masked } from '#app/domain/escrow/bank-account.ts'
import { payoutDueAt, payoutForm, payoutReference } from '#app/domain/escrow/manual-payout.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findBankAccount, listBankAccountChanges } from '#db/queries/bank-accounts.ts'
import { findManualPayout, listPayoutSteps } from '#db/queries/manual-payouts.ts'
import { payoutsAreHalted } from '#db/queries/payout-halts.ts'
import { actOnPayout } from './act.server.ts'
import { Payout } from './payout.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const payout = await findManualPayout(db, idParam(params.id))
  if (!payout) throw notFound()
  const [steps, bank, changes, isHalted] = await Promise.all([
    listPayoutSteps(db, payout.id),
    findBankAccount(db, payout.creatorId),
    listBankAccountChanges(db, payout.creatorId),
    payoutsAreHalted(db),
  ])
  const { recordedBy, ...shown } = payout
  const at = now()
  const dueAt = payoutDueAt(payout.requestedAt)
  return {
    payout: {
      ...shown,
      reference: payoutReference(payout.id),
      dueAt,
      isLate: !payout.endedAt && dueAt < at,
      isRecordedByReader: recordedBy === actor.accountId,
      isChanged: bank !== undefined && !isSameAccount(bank, payout.sentTo),
    },
    steps,
    changes: changes.map(({ id, details, changedAt, by }) => ({
      id,
      account: `${details.bankName} ${masked(details)}`,
      changedAt,
      by,
    })),
    isHalted,
    today: dayIn(at, 'UTC'),
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const id = idParam(params.id)
  const form = await readForm(request, payoutForm)
  if (!form.ok) return form.response
  const said = await actOnPayout(actor, id, form.value, now())
  return said ?? redirect(`/staff/payouts/${id}?done=${form.value.do}`, 303)
}

export const handle: Titled<typeof loader> = {
  title: (t, { payout }) => t('payouts.payout_title', { name: isolate(payout.creatorName) }),
}

export default function PayoutPage() {
  return <Payout {...useLoaderData<typeof loader>()} />
}
