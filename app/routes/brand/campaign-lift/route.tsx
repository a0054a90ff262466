import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { markLift } from '#app/commands/mark-lift.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { liftForm } from '#app/domain/outcome/lift-design.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { loadLift } from './lift.server.ts'
import { LiftPage } from './lift-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { id, name, status, archivedAt } = campaign
  const span = { startsOn: campaign.startsOn, endsOn: campaign.endsOn, currency: campaign.budget.currency }
  return {
    campaign: { id, name, status, archivedAt },
    lift: await loadLift(brand, { id, ...span }, now()),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, liftForm)
  if (!form.ok) return form.response
  try {
    await markLift(db, brand, id, form.value, now())
    return redirect(`/brand/campaigns/${id}/lift`)
  } catch (error) {
    return refused(error)
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('lift.title')}: ${campaign.name}`,
}

export default function Page() {
  return <LiftPage {...useLoaderData<typeof loader>()} />
}
