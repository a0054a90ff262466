import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { loadBrandStatement } from './load.server.ts'
import { BrandStatementPage } from './statement.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const { account } = await findReader(request)
  return loadBrandStatement(request, actor, account?.zone ?? 'UTC')
}

export const handle: Titled<typeof loader> = { title: (t) => t('statement.title') }

export default function StatementPage() {
  return <BrandStatementPage {...useLoaderData<typeof loader>()} />
}
