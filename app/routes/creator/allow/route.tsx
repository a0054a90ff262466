import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { allowUse } from '#app/commands/allow-use.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { AllowPage } from '#app/components/rights/allow-page.tsx'
import { allowanceForm } from '#app/domain/rights/forms.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { loadRights, scopeErrors } from '../../brand/extend/extension.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const { deal, today, standing, isOpen } = await loadRights(actor, idParam(params.id))
  const isDone = new URL(request.url).searchParams.has('done')
  const { id, brandName, brief } = deal
  return { deal: { id, title: brief.title, brandName }, standing, today, isOpen, isDone }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const id = idParam(params.id)
  const form = await readForm(request, allowanceForm)
  if (!form.ok) return form.response
  const errors = await scopeErrors(actor, id, form.value, 0)
  if (errors) return errors
  try {
    await allowUse(db, actor, id, form.value, now())
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect(`/creator/collaborations/${id}/allow?done=1`, 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('rights.allow.title') }

export default function Page() {
  return <AllowPage {...useLoaderData<typeof loader>()} />
}
