import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { lastRelease } from '#app/domain/collaboration/progress.ts'
import { isEnded } from '#app/domain/collaboration/steps.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { Payments } from './payments.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const deals = await listDealMoney(db, actor)
  return {
    deals: deals.map((deal) => ({
      ...deal,
      releasedBy: isEnded(deal.status) || deal.status === 'disputed' ? null : lastRelease(deal),
    })),
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('earnings.brand.title') }

export default function PaymentsPage() {
  return <Payments {...useLoaderData<typeof loader>()} />
}
