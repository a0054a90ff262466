import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { takeClaimStep, upholdClaim } from '#app/commands/take-claim-step.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { claimRulingForm } from '#app/domain/publication/forms.ts'
import { readForm } from '#app/http/form.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findClaim, listRunningClaims } from '#db/queries/post-claims.ts'
import { Claims } from './claims.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  return { claims: await listRunningClaims(db), isDone: new URL(request.url).searchParams.has('done') }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const form = await readForm(request, claimRulingForm)
  if (!form.ok) return form.response
  const { claim: id, decision, reason } = form.value
  const claim = await findClaim(db, id)
  if (!claim) throw notFound()
  try {
    if (decision === 'uphold-claim') await upholdClaim(db, actor, claim.collaborationId, reason, now())
    else await takeClaimStep(db, actor, claim.collaborationId, decision, now(), reason)
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect('/staff/claims?done=1', 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('postwatch.staff.claims') }

export default function Page() {
  return <Claims {...useLoaderData<typeof loader>()} />
}
