import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { copyCampaign } from '#app/commands/copy-campaign.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { copyForm } from '#app/domain/campaign/copy.ts'
import { dayIn } from '#app/domain/clock.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { DuplicateForm } from './duplicate-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { zone } = await findBrand(db, brand)
  return { campaign, today: dayIn(now(), zone) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, copyForm)
  if (!form.ok) return form.response
  try {
    return redirect(`/brand/campaigns/${await copyCampaign(db, brand, id, form.value, now())}`)
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('workspace.copy.title')}: ${campaign.name}`,
}

export default function Page() {
  return <DuplicateForm {...useLoaderData<typeof loader>()} />
}
