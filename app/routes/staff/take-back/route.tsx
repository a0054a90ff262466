import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { retryRefund } from '#app/commands/retry-refund.ts'
import { takeBack } from '#app/commands/take-back.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import type { Status } from '#app/domain/collaboration/steps.ts'
import { takeBackForm } from '#app/domain/escrow/take-back-form.ts'
import { isTakenBackFrom } from '#app/domain/escrow/take-back.ts'
import { parseMajor } from '#app/domain/money.ts'
import { formErrors, readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { findDealFacts } from '#db/queries/desk.ts'
import { listTakeBacks } from '#db/queries/take-backs.ts'
import { TakeBackPage } from './take-back.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const id = idParam(params.id)
  const facts = await findDealFacts(db, id)
  if (!facts) throw notFound()
  const { brandName, creatorName, creatorId, price, status } = facts
  const [money, past] = await Promise.all([
    findDealMoney(db, { id, creatorId, currency: price.currency }),
    listTakeBacks(db, id),
  ])
  const done = new URL(request.url).searchParams.get('done')
  return { id, brandName, creatorName, money, past, canTakeBack: isTakenBackFrom(status as Status), done }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const id = idParam(params.id)
  const form = await readForm(request, takeBackForm)
  if (!form.ok) return form.response
  const facts = await findDealFacts(db, id)
  if (!facts) throw notFound()
  try {
    if (form.value.do === 'ask-again') await retryRefund(db, actor, id, now())
    else {
      const gross = parseMajor(form.value.gross, facts.price.currency)
      if (!gross) return formErrors({ gross: { key: 'amount', params: {} } }, form.value)
      await takeBack(db, actor, id, { gross, reason: form.value.reason }, now())
    }
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect(`/staff/collaborations/${id}/take-back?done=${form.value.do}`, 303)
}

export const handle: Titled<typeof loader> = {
  title: (t, { brandName, creatorName }) =>
    t('chargebacks.back_page.title', { creator: isolate(creatorName), brand: isolate(brandName) }),
}

export default function Page() {
  return <TakeBackPage {...useLoaderData<typeof loader>()} />
}
