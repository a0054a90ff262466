import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { changeStrategy } from '#app/commands/change-strategy.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { strategyChangeForm } from '#app/domain/campaign/strategy.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { CampaignForm } from '#app/routes/brand/campaign-new/campaign-form.tsx'
import { db } from '#db/db.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { campaign } = await openCampaign(args)
  return { campaign }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, strategyChangeForm)
  if (!form.ok) return form.response
  try {
    await changeStrategy(db, brand, id, form.value, now())
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect(`/brand/campaigns/${id}`)
}

/** After a refusal the form names the version that stands now: saved again, it replaces that one knowingly. */
export const shouldRevalidate = () => true

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('workspace.edit_title')}: ${campaign.name}`,
}

export default function Page() {
  const { campaign } = useLoaderData<typeof loader>()
  const { strategy, name, budget, startsOn, endsOn, version, id } = campaign
  const stated = { ...strategy, name, budget, startsOn, endsOn }
  return <CampaignForm currency={budget.currency} change={{ stated, version, id }} />
}
