import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { loadCreatorStatement } from './load.server.ts'
import { CreatorStatementPage } from './statement.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const { account } = await findReader(request)
  return loadCreatorStatement(request, actor, account?.zone ?? 'UTC')
}

export const handle: Titled<typeof loader> = { title: (t) => t('statement.title') }

export default function StatementPage() {
  return <CreatorStatementPage {...useLoaderData<typeof loader>()} />
}
