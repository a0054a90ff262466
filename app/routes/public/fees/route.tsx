import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { db } from '#db/db.server.ts'
import { listComingFees } from '#db/queries/fee-changes.ts'
import { Fees } from './fees.tsx'

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (t) => t('publicpage.fees.title'),
}

export const loader = async () => ({ coming: await listComingFees(db, now()) })

export default function Page() {
  return <Fees {...useLoaderData<typeof loader>()} />
}
