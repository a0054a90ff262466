import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { recoverChargeback } from '#app/commands/recover-chargeback.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import { daysUntil } from '#app/domain/clock.ts'
import { recoverable } from '#app/domain/escrow/chargeback.ts'
import { recoverForm } from '#app/domain/escrow/take-back-form.ts'
import { parseMajor } from '#app/domain/money.ts'
import { formErrors, readForm } from '#app/http/form.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listOwnerNames } from '#db/queries/account-names.ts'
import { findChargeback, listCovered } from '#db/queries/chargebacks.ts'
import { listChargebackPostings, listChargebacks, listRecoveries } from '#db/queries/chargebacks.page.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { ChargebackPage } from './chargeback.tsx'

/** The processor's own name of a chargeback. @throws 404 for what can be none. */
function chargebackId(value: string | undefined): string {
  if (!value || !/^\w{1,100}$/.test(value)) throw notFound()
  return value
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const id = chargebackId(params.id)
  const [chargeback] = await listChargebacks(db, { id })
  if (!chargeback) throw notFound()
  const [postings, recoveries, covered] = await Promise.all([
    listChargebackPostings(db, id),
    listRecoveries(db, id),
    listCovered(db, id),
  ])
  const { currency } = chargeback.amount
  const deals = await Promise.all(
    chargeback.deals.map(async ({ creatorId, ...deal }) => {
      const money = await findDealMoney(db, { id: deal.id, creatorId, currency })
      return { ...deal, most: recoverable(covered, { id: deal.id, ...money }) }
    }),
  )
  const daysLeft = chargeback.evidenceDueAt && daysUntil(chargeback.evidenceDueAt, now())
  const isDone = new URL(request.url).searchParams.has('charged')
  const owners = await listOwnerNames(
    db,
    postings.flatMap(({ debitAccount, creditAccount }) => [debitAccount, creditAccount]),
  )
  return { chargeback: { ...chargeback, deals, daysLeft }, postings, recoveries, owners, isDone }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const id = chargebackId(params.id)
  const form = await readForm(request, recoverForm)
  if (!form.ok) return form.response
  const chargeback = await findChargeback(db, id)
  if (!chargeback) throw notFound()
  const amount = parseMajor(form.value.amount, chargeback.amount.currency)
  if (!amount) return formErrors({ amount: { key: 'amount', params: {} } }, form.value)
  const { deal: collaborationId, reason } = form.value
  try {
    await recoverChargeback(db, actor, id, { collaborationId, amount, reason }, now())
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect(`/staff/chargebacks/${id}?charged=1`, 303)
}

export const handle: Titled<typeof loader> = {
  title: (t, { chargeback }) => t('chargebacks.name', { brand: isolate(chargeback.brandName) }),
}

export default function Page() {
  return <ChargebackPage {...useLoaderData<typeof loader>()} />
}
