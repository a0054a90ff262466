import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { openPayoutAccount } from '#app/commands/open-payout-account.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { earningLines } from '#app/domain/escrow/earnings.ts'
import { env } from '#app/env.server.ts'
import { orErrorPage } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { payments } from '#app/integrations/stripe.server.ts'
import { db } from '#db/db.server.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { findPayoutAccount } from '#db/queries/payout-accounts.ts'
import { Earnings } from './earnings.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const [deals, account] = await Promise.all([listDealMoney(db, actor), findPayoutAccount(db, actor.id)])
  return {
    deals: deals.map(({ id, campaignName, brandName }) => ({ id, campaignName, otherName: brandName })),
    lines: deals.flatMap(earningLines),
    account: account?.status ?? 'none',
    isBack: new URL(request.url).searchParams.has('onboarded'),
  }
}

/** Sends the creator to the processor's page, where the payout account is opened or completed. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const here = new URL('/creator/earnings', env.ORIGIN).href
  return redirect(await orErrorPage(openPayoutAccount(db, payments, actor, here, now())), 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('earnings.title') }

export default function EarningsPage() {
  return <Earnings {...useLoaderData<typeof loader>()} />
}
