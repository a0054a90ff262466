import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { changeFee } from '#app/commands/change-fee.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { feeForm, feeStart } from '#app/domain/escrow/fee-change.ts'
import { readForm } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findFeeBps, listFeeChanges } from '#db/queries/fee-changes.ts'
import { StaffFees } from './staff-fees.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const [bps, changes] = await Promise.all([findFeeBps(db, now()), listFeeChanges(db)])
  return { bps, changes, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const form = await readForm(request, feeForm)
  if (!form.ok) return form.response
  const { share: bps, from, reason } = form.value
  try {
    await changeFee(db, actor, { bps, effectiveAt: feeStart(from), reason }, now())
  } catch (error) {
    return refused(error, { share: String(bps / 100), from, reason })
  }
  return redirect('/staff/fees?done=change', 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('feechange.title') }

export default function Page() {
  return <StaffFees {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
