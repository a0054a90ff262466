import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { kindOf } from '#app/domain/escrow/accounts.ts'
import { readAccount, readSpan } from '#app/domain/escrow/account-span.ts'
import { numberIn } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listOwnerNames } from '#db/queries/account-names.ts'
import { findAccountSheet, findBalanceAt, isAccount } from '#db/queries/account-sheets.ts'
import { AccountPage } from './account.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const search = new URL(request.url).searchParams
  const account = readAccount(search)
  if (!account || !(await isAccount(db, account))) throw notFound()
  const span = readSpan(search)
  const after = numberIn(search.get('after'))
  const [sheet, balance, stood] = await Promise.all([
    findAccountSheet(db, account, { ...span, after }),
    findBalanceAt(db, account),
    span.at ? findBalanceAt(db, account, span.at) : null,
  ])
  const deals = sheet.lines.flatMap(({ collaborationId }) => collaborationId ?? [])
  const owners = await listOwnerNames(db, [
    account.address,
    ...sheet.lines.map(({ other }) => other),
    ...deals.map((id) => `escrow:${id}`),
  ])
  const kind = kindOf(account.address)
  return { ...account, kind, ...sheet, balance, stood, span, isFirst: after === undefined, owners }
}

export const handle: Titled<typeof loader> = { title: (t, { kind }) => t(`books.kind.${kind}`) }

export default function Page() {
  return <AccountPage {...useLoaderData<typeof loader>()} />
}
