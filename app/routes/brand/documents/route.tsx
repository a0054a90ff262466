import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { DocumentsPage } from '#app/components/invoice/documents-page.tsx'
import { ownNamed } from '#app/http/params.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { loadDocuments } from '../../account/documents/load.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const campaigns = await listCampaigns(db, actor)
  const chosen = ownNamed(campaigns, new URL(request.url).searchParams.get('campaign'))?.id
  return {
    ...(await loadDocuments(request, actor, chosen)),
    campaigns: { chosen: chosen ?? '', all: campaigns.map(({ id, name }) => ({ id, name })) },
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('invoice.list.title') }

export default function BrandDocuments() {
  return <DocumentsPage reader="brand" {...useLoaderData<typeof loader>()} />
}
