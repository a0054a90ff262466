import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { createCampaign } from '#app/commands/create-campaign.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { strategyForm } from '#app/domain/campaign/strategy.ts'
import { readForm } from '#app/http/form.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { CampaignForm } from './campaign-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { currency } = await findBrand(db, await requireActor(request, 'brand'))
  return { currency }
}

export async function action({ request }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const form = await readForm(request, strategyForm)
  if (!form.ok) return form.response
  return redirect(`/brand/campaigns/${await createCampaign(db, brand, form.value, now())}`)
}

export const handle: Titled<typeof loader> = { title: (t) => t('campaign.form.title') }

export default function Page() {
  return <CampaignForm {...useLoaderData<typeof loader>()} />
}
