import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { resumePayouts, stopPayouts } from '#app/commands/halt-payouts.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { haltForm } from '#app/domain/escrow/halt.ts'
import { logsInTrouble } from '#app/domain/outcome/click-log-state.ts'
import { readForm } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listAlarms, listDueChargebacks, listOldHolds } from '#db/queries/alarms.ts'
import { findLastBookCheck } from '#db/queries/book-checks.ts'
import { listClickLogs } from '#db/queries/click-logs.ts'
import { findHalt, listHalts } from '#db/queries/payout-halts.ts'
import { Alarms } from './alarms.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const at = now()
  const [alarms, holds, chargebacks, clickLogs, halt, halts, check] = await Promise.all([
    listAlarms(db, at),
    listOldHolds(db, at),
    listDueChargebacks(db, at),
    listClickLogs(db),
    findHalt(db),
    listHalts(db),
    findLastBookCheck(db),
  ])
  const [logs, isHalted] = [logsInTrouble(clickLogs, at), halt !== undefined]
  return { alarms, holds, chargebacks, logs, isHalted, halts, isClean: check?.isClean ?? true }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const form = await readForm(request, haltForm.extend({ do: z.enum(['stop', 'resume']) }))
  if (!form.ok) return form.response
  const change = form.value.do === 'stop' ? stopPayouts : resumePayouts
  try {
    await change(db, actor, form.value.reason, now())
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect('/staff/alarms#halt', 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('operations.alarms.title') }

export default function Page() {
  return <Alarms {...useLoaderData<typeof loader>()} />
}
