import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { readAccount } from '#app/domain/escrow/account-span.ts'
import { type AccountKind, accountKinds } from '#app/domain/escrow/accounts.ts'
import { numberIn } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listOwnerNames } from '#db/queries/account-names.ts'
import { listAccounts } from '#db/queries/account-sheets.ts'
import { listMovementsOn } from '#db/queries/books.ts'
import { AccountKindPage } from './account-kind.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  if (!isKind(params.kind)) throw notFound()
  const search = new URL(request.url).searchParams
  const [after, before] = [readAccount(search), numberIn(search.get('before'))]
  const [{ accounts, next }, { movements, older }] = await Promise.all([
    listAccounts(db, params.kind, { after }),
    listMovementsOn(db, params.kind, { before }),
  ])
  const owners = await listOwnerNames(db, [
    ...accounts.map(({ address }) => address),
    ...movements.flatMap(({ collaborationId }) => (collaborationId ? `escrow:${collaborationId}` : [])),
  ])
  const page = { next, older, isFirst: !after && before === undefined }
  return { kind: params.kind, accounts, movements, owners, ...page }
}

export const handle: Titled<typeof loader> = { title: (t, { kind }) => t(`books.kind.${kind}`) }

export default function Page() {
  return <AccountKindPage {...useLoaderData<typeof loader>()} />
}

const isKind = (kind: string | undefined): kind is AccountKind =>
  kind !== undefined && Object.hasOwn(accountKinds, kind)
