import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askForBookCheck } from '#app/commands/ask-for-book-check.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { trialBalances } from '#app/domain/escrow/trial-balance.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findLastBookCheck } from '#db/queries/book-checks.ts'
import { countRunningAccounts } from '#db/queries/books.ts'
import { listBalances, listDrift } from '#db/queries/ledger.ts'
import { Books } from './books.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const [turnovers, drift, accounts, check] = await Promise.all([
    listBalances(db),
    listDrift(db),
    countRunningAccounts(db),
    findLastBookCheck(db),
  ])
  return {
    books: trialBalances(turnovers),
    drift: drift.length,
    accounts,
    check: check ?? null,
    isAsked: new URL(request.url).searchParams.has('asked'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireActor(request, 'staff')
  await askForBookCheck(db)
  return redirect('/staff/books?asked=1', 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('books.title') }

export default function BooksPage() {
  return <Books {...useLoaderData<typeof loader>()} />
}
