import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { openPayoutAccount } from '#app/commands/open-payout-account.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { masked } from '#app/domain/escrow/bank-account.ts'
import { earningLines } from '#app/domain/escrow/earnings.ts'
import { splitFee } from '#app/domain/escrow/fees.ts'
import { payoutDueAt } from '#app/domain/escrow/manual-payout.ts'
import { env } from '#app/env.server.ts'
import { orErrorPage } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { payments } from '#app/integrations/stripe.server.ts'
import { db } from '#db/db.server.ts'
import { findBankAccount, findPayoutRoute } from '#db/queries/bank-accounts.ts'
import { listBankPayouts } from '#db/queries/bank-payouts.ts'
import { listCommissionEarnings } from '#db/queries/commission.ts'
import { listDebts, listEarnings, listTakenBack } from '#db/queries/earnings.ts'
import { listPayoutsTo } from '#db/queries/manual-payouts.ts'
import { findHalt } from '#db/queries/payout-halts.ts'
import { Earnings } from './earnings.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const [deals, route, bank, arrivals, transfers, takenBack, debts, commissions, halt] = await Promise.all([
    listEarnings(db, actor),
    findPayoutRoute(db, actor.id),
    findBankAccount(db, actor.id),
    listBankPayouts(db, actor.id),
    listPayoutsTo(db, actor.id),
    listTakenBack(db, actor.id),
    listDebts(db, actor.id),
    listCommissionEarnings(db, actor.id, now()),
    findHalt(db),
  ])
  const search = new URL(request.url).searchParams
  const payable = { rail: route.rail, account: route.account, bank: bank ?? null }
  return {
    deals: deals.map(({ id, campaignName, brandName }) => ({ id, campaignName, otherName: brandName })),
    lines: deals.flatMap((deal) => earningLines(deal, payable)),
    route,
    bank: bank ? { bankName: bank.bankName, account: masked(bank), isRefused: bank.isRefused } : null,
    arrivals,
    transfers: transfers.map(
      ({ id, collaborationId, amount, status, sentTo, sentOn, requestedAt, ...rest }) => ({
        ...{ id, dealId: collaborationId, amount, status, sentOn, requestedAt },
        ...{ bankReference: rest.bankReference, failure: rest.failure },
        to: `${sentTo.bankName} ${masked(sentTo)}`,
        dueAt: payoutDueAt(requestedAt),
      }),
    ),
    takenBack,
    debts,
    commissions: commissions.map(({ id, campaignName, brandName, waiting, feeBps, nextAt }) => ({
      ...{ id, campaignName, otherName: brandName, nextAt },
      net: splitFee(waiting, feeBps).rest,
    })),
    isBack: search.has('onboarded'),
    isSaved: search.get('saved') === 'bank',
    isHalted: halt !== undefined,
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
