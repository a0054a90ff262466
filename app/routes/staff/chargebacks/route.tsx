import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { daysUntil } from '#app/domain/clock.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listChargebacks } from '#db/queries/chargebacks.page.ts'
import { Chargebacks } from './chargebacks.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const at = now()
  const lines = await listChargebacks(db)
  return {
    lines: lines.map(({ evidenceDueAt, ...line }) => ({
      ...line,
      daysLeft: evidenceDueAt && daysUntil(evidenceDueAt, at),
    })),
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('chargebacks.title') }

export default function ChargebacksPage() {
  return <Chargebacks {...useLoaderData<typeof loader>()} />
}
