import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { isReason } from '#app/domain/dispute/reasons.ts'
import { db } from '#db/db.server.ts'
import { listPrecedents } from '#db/queries/precedents.ts'
import { Decided } from './decided.tsx'

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (t) => t('criteria.precedents'),
}

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('reason') ?? ''
  const reason = isReason(asked) ? asked : undefined
  return { reason: reason ?? null, precedents: await listPrecedents(db, { reason }) }
}

export default function DecidedPage() {
  return <Decided {...useLoaderData<typeof loader>()} />
}
