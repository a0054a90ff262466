import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { DocumentsPage } from '#app/components/invoice/documents-page.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { loadDocuments } from '../../account/documents/load.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadDocuments(request, await requireActor(request, 'creator'))
}

export const handle: Titled<typeof loader> = { title: (t) => t('invoice.list.title') }

export default function CreatorDocuments() {
  return <DocumentsPage reader="creator" {...useLoaderData<typeof loader>()} />
}
