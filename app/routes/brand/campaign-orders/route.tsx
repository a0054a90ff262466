import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { numberIn } from '#app/http/params.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { listFoundLeads, listSoldOrders } from '#db/queries/sale-list.ts'
import { OrdersPage } from './orders-page.tsx'

const shown = 50

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { id, name, status, archivedAt } = campaign
  const { searchParams } = new URL(args.request.url)
  const asked = (before: string) => ({
    campaignId: id,
    actor: brand,
    before: numberIn(searchParams.get(before)),
    most: shown + 1,
  })
  const [orders, leads] = await Promise.all([
    listSoldOrders(db, asked('orders')),
    listFoundLeads(db, asked('leads')),
  ])
  return { campaign: { id, name, status, archivedAt }, orders: pageOf(orders), leads: pageOf(leads) }
}

const pageOf = <T extends { id: number }>(rows: T[]) => ({
  rows: rows.slice(0, shown),
  older: rows.length > shown ? rows[shown - 1]!.id : null,
})

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('conversions.room.orders')}: ${campaign.name}`,
}

export default function Page() {
  return <OrdersPage {...useLoaderData<typeof loader>()} />
}
