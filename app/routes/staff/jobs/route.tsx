import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { runAllJobsAgain, runJobAgain } from '#app/commands/run-again.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { isHeldByHalt } from '#app/domain/escrow/halt.ts'
import { readForm } from '#app/http/form.ts'
import { numberIn } from '#app/http/params.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listOwnerNames } from '#db/queries/account-names.ts'
import { listTroubledJobs, listTroubledRequests } from '#db/queries/failed-jobs.ts'
import { findHalt } from '#db/queries/payout-halts.ts'
import { Jobs } from './jobs.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const [jobs, requests, halt] = await Promise.all([
    listTroubledJobs(db, now()),
    listTroubledRequests(db),
    findHalt(db),
  ])
  const deals = requests.flatMap(({ collaborationId }) =>
    collaborationId ? `escrow:${collaborationId}` : [],
  )
  return {
    jobs: jobs.map(({ data, ...job }) => ({ ...job, data: JSON.stringify(data) })),
    requests: requests.map((one) => ({
      ...one,
      isHeld: one.status === 'pending' && halt !== undefined && isHeldByHalt(one.kind),
    })),
    owners: await listOwnerNames(db, deals),
    again: numberIn(new URL(request.url).searchParams.get('again')) ?? null,
  }
}

/** The id of the job to run again; without one, every job that was given up. */
const againForm = z.object({ id: z.uuid().optional() })

export async function action({ request }: ActionFunctionArgs) {
  await requireActor(request, 'staff')
  const form = await readForm(request, againForm)
  if (!form.ok) return form.response
  const { id } = form.value
  try {
    const count = id ? await runJobAgain(db, id).then(() => 1) : await runAllJobsAgain(db)
    return redirect(`/staff/jobs?again=${count}`, 303)
  } catch (error) {
    return refused(error)
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('operations.jobs.title') }

export default function Page() {
  const answer = useActionData<typeof action>()
  return <Jobs {...useLoaderData<typeof loader>()} refusal={answer?.refusal ?? null} />
}
