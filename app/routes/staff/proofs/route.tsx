import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ruleScreenshot } from '#app/commands/rule-screenshot.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { screenshotRulingForm } from '#app/domain/publication/forms.ts'
import { readForm } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listWaitingScreenshots } from '#db/queries/post-checks.ts'
import { Proofs } from './proofs.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  return { waiting: await listWaitingScreenshots(db), isDone: new URL(request.url).searchParams.has('done') }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const form = await readForm(request, screenshotRulingForm)
  if (!form.ok) return form.response
  const { check, verdict, reason } = form.value
  try {
    await ruleScreenshot(db, actor, check, { isAccepted: verdict === 'accept', reason }, now())
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect('/staff/proofs?done=1', 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('postwatch.staff.proofs') }

export default function Page() {
  return <Proofs {...useLoaderData<typeof loader>()} />
}
