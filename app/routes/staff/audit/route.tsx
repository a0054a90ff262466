import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { verifyAudit } from '#app/commands/verify-audit.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { auditQuery, chainForm } from '#app/domain/audit/query.ts'
import { readForm } from '#app/http/form.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findAuditHead, findLastAuditCheck, findSeal, listAudit } from '#db/queries/audit.ts'
import { Audit } from './audit.tsx'

const perPage = 50

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const query = auditQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const [events, head, check] = await Promise.all([
    listAudit(db, query, perPage + 1),
    findAuditHead(db),
    findLastAuditCheck(db),
  ])
  const older = events.length > perPage ? events[perPage - 1]!.seq : null
  return { query, events: events.slice(0, perPage), older, head, check: check ?? null }
}

export async function action({ request }: ActionFunctionArgs) {
  await requireActor(request, 'staff')
  const form = await readForm(request, chainForm)
  if (!form.ok) return form.response
  if (form.value.do === 'verify') {
    await verifyAudit(db, now())
    return redirect('/staff/audit#chain', 303)
  }
  const { seq, hash } = form.value
  return data({ compared: { seq, isSame: (await findSeal(db, seq)) === hash } })
}

export const handle: Titled<typeof loader> = { title: (t) => t('audit.title') }

export default function Page() {
  const answer = useActionData<typeof action>()
  const compared = answer && 'compared' in answer ? answer.compared : null
  return <Audit {...useLoaderData<typeof loader>()} compared={compared} />
}
