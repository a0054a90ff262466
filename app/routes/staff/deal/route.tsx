import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { isolate } from '#app/components/isolate.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listDealPostings } from '#db/queries/books.ts'
import { findDealFacts, listHistory } from '#db/queries/desk.ts'
import { findDispute } from '#db/queries/disputes.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { listMessages } from '#db/queries/messages.ts'
import { listTakeBacks } from '#db/queries/take-backs.ts'
import { StaffDeal } from './staff-deal.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const id = idParam(params.id)
  const facts = await findDealFacts(db, id)
  if (!facts) throw notFound()
  const [money, postings, history, dispute, messages, takenBack] = await Promise.all([
    findDealMoney(db, { id, creatorId: facts.creatorId, currency: facts.price.currency }),
    listDealPostings(db, id),
    listHistory(db, id),
    findDispute(db, id),
    listMessages(db, id),
    listTakeBacks(db, id),
  ])
  return { facts, money, postings, history, dispute, messages, takenBack }
}

export const handle: Titled<typeof loader> = {
  title: (t, { facts }) =>
    t('staff.deal.title', { creator: isolate(facts.creatorName), brand: isolate(facts.brandName) }),
}

export default function Page() {
  return <StaffDeal {...useLoaderData<typeof loader>()} />
}
