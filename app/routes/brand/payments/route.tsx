import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { openCheckout } from '#app/commands/open-checkout.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { lastRelease } from '#app/domain/collaboration/progress.ts'
import { isEnded } from '#app/domain/collaboration/steps.ts'
import { formErrors, readForm } from '#app/http/form.ts'
import { siteOf } from '#app/http/origin.ts'
import { refused } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { payments } from '#app/integrations/stripe.server.ts'
import { payableParts } from '#app/domain/escrow/payable-parts.ts'
import { db } from '#db/db.server.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { listPayableParts } from '#db/queries/milestones.ts'
import { Payments } from './payments.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const [deals, waiting] = await Promise.all([listDealMoney(db, actor), listPayableParts(db, actor)])
  return {
    waiting,
    now: now(),
    isBack: new URL(request.url).searchParams.has('paid'),
    deals: deals.map((deal) => ({
      ...deal,
      releasedBy: isEnded(deal.status) || deal.status === 'disputed' ? null : lastRelease(deal),
    })),
  }
}

/** One card payment for the chosen parts of several deals. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const { locale } = await findReader(request)
  const form = await readForm(request, payableParts)
  if (!form.ok) return form.response
  const { part } = form.value
  if (part.length === 0) return formErrors({ part: { key: 'required', params: {} } }, form.value)
  const page = { backUrl: new URL('/brand/payments', siteOf(request)).href, locale }
  try {
    return redirect(await openCheckout(db, payments, actor, part, page, now()), 303)
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('earnings.brand.title') }

export default function PaymentsPage() {
  return <Payments {...useLoaderData<typeof loader>()} />
}
