import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askForBookCheck } from '#app/commands/ask-for-book-check.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { numberIn } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findBookCheck, findLastBookCheck, listBookChecks, listFirstSeen } from '#db/queries/book-checks.ts'
import { ReconciliationPage } from './reconciliation.tsx'

const perPage = 30

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const search = new URL(request.url).searchParams
  const [run, before] = [numberIn(search.get('run')), numberIn(search.get('before'))]
  const check = await (run === undefined ? findLastBookCheck(db) : findBookCheck(db, run))
  if (run !== undefined && !check) throw notFound()
  const [since, checks] = await Promise.all([
    check ? listFirstSeen(db, check.id) : [],
    listBookChecks(db, { before, most: perPage + 1 }),
  ])
  return {
    check: check ? { ...check, since } : null,
    checks: checks.slice(0, perPage).map(({ id, startedAt, checkedAt, differences }) => ({
      id,
      startedAt,
      checkedAt,
      count: differences.length,
    })),
    older: checks.length > perPage ? checks[perPage - 1]!.id : null,
    isFirst: before === undefined,
    isAsked: search.has('asked'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireActor(request, 'staff')
  await askForBookCheck(db)
  return redirect('/staff/reconciliation?asked=1', 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('reconciliation.title') }

export default function Page() {
  return <ReconciliationPage {...useLoaderData<typeof loader>()} />
}
