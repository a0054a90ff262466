import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { isMonth } from '#app/domain/invoice/period.ts'
import { isId } from '#app/http/params.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { listDocumentMonths, listDocuments } from '#db/queries/invoices.ts'
import { Documents } from './documents.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const asked = new URL(request.url).searchParams
  const campaign = asked.get('campaign') ?? ''
  const month = asked.get('month') ?? ''
  const page = Math.min(1_000, Math.max(1, Math.trunc(Number(asked.get('page'))) || 1))
  const filter = {
    page,
    ...(isId(campaign) ? { campaignId: campaign } : {}),
    ...(isMonth(month) ? { month } : {}),
  }
  const [{ documents, pages }, months, campaigns] = await Promise.all([
    listDocuments(db, actor, filter),
    listDocumentMonths(db, actor),
    listCampaigns(db, actor),
  ])
  return {
    months,
    pages,
    page,
    campaigns: campaigns.map(({ id, name }) => ({ id, name })),
    chosen: { campaign: filter.campaignId ?? '', month: filter.month ?? '' },
    documents: documents.map(({ id, kind, number, issuedOn, gross, content: { lines, corrects } }) => ({
      id,
      kind,
      number,
      issuedOn,
      gross,
      corrects,
      campaignName: lines[0]!.campaignName,
      otherName: lines[0]!.creatorName,
      deals: lines.length,
    })),
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('invoice.list.title') }

export default function DocumentsPage() {
  return <Documents {...useLoaderData<typeof loader>()} />
}
