import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { offerExtension } from '#app/commands/offer-extension.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { ExtendPage } from '#app/components/rights/extend-page.tsx'
import { amountOf } from '#app/domain/campaign/brief-terms.ts'
import { extensionForm } from '#app/domain/rights/forms.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { loadRights, scopeErrors } from './extension.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const { deal, today, standing, isOpen } = await loadRights(actor, idParam(params.id))
  const { id, creatorName, brief, price } = deal
  const { currency } = price
  const agreed = brief.rightsExtension
  return {
    deal: { id, title: brief.title, creatorName, currency },
    standing,
    today,
    agreed: agreed && { ...agreed, money: amountOf(agreed.price, currency) ?? null },
    isOpen,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, extensionForm)
  if (!form.ok) return form.response
  const errors = await scopeErrors(actor, id, form.value)
  if (errors) return errors
  try {
    return redirect(`/brand/collaborations/${await offerExtension(db, actor, id, form.value, now())}`, 303)
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('rights.extend.title') }

export default function Page() {
  return <ExtendPage {...useLoaderData<typeof loader>()} />
}
