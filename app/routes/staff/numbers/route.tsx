import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { spanIn } from '#app/domain/staff/numbers.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findLastBookCheck } from '#db/queries/book-checks.ts'
import {
  countAppeals,
  countDisputes,
  listFrozen,
  waitedForAnswer,
  waitedForRuling,
} from '#db/queries/desk-numbers.ts'
import { findHalt } from '#db/queries/payout-halts.ts'
import { Numbers } from './numbers.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const at = now()
  const days = spanIn(new URL(request.url).searchParams.get('days'))
  const [answers, rulings, appeals, rates, frozen, check, halt] = await Promise.all([
    waitedForAnswer(db, days, at),
    waitedForRuling(db, days, at),
    countAppeals(db, days, at),
    countDisputes(db, days, at),
    listFrozen(db),
    findLastBookCheck(db),
    findHalt(db),
  ])
  const books = check ? { isClean: check.isClean, checkedAt: check.checkedAt } : null
  return { days, answers, rulings, appeals, rates, frozen, books, isHalted: halt !== undefined }
}

export const handle: Titled<typeof loader> = { title: (t) => t('desknumbers.title') }

export default function Page() {
  return <Numbers {...useLoaderData<typeof loader>()} />
}
