import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { type AccountKind, accountKinds } from '#app/domain/escrow/accounts.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listMovementsOn } from '#db/queries/books.ts'
import { AccountKindPage } from './account-kind.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  if (!isKind(params.kind)) throw notFound()
  const page = pageOf(new URL(request.url).searchParams.get('page'))
  return { kind: params.kind, page, ...(await listMovementsOn(db, params.kind, { page })) }
}

export const handle: Titled<typeof loader> = { title: (t, { kind }) => t(`books.kind.${kind}`) }

export default function Page() {
  return <AccountKindPage {...useLoaderData<typeof loader>()} />
}

const isKind = (kind: string | undefined): kind is AccountKind =>
  kind !== undefined && Object.hasOwn(accountKinds, kind)

/** The page a query names; the first for anything that is no page. */
const pageOf = (text: string | null) => (text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1)
