import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { reviseBrief } from '#app/commands/write-brief.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { typedBrief } from '#app/domain/campaign/brief.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findBriefForDeal } from '#db/queries/briefs.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { readPostedBrief } from './posted-brief.server.ts'
import { EditBrief } from './edit-brief.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const brief = await findBriefForDeal(db, idParam(params.id), brand)
  const campaign = brief && (await findCampaign(db, brief.campaignId, brand))
  if (!campaign) throw notFound()
  const { id, version, body } = brief
  return {
    id,
    version,
    body,
    platforms: campaign.strategy.platforms,
    targetCountries: campaign.strategy.targetCountries,
    currency: campaign.budget.currency,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  if (!(await findBriefForDeal(db, id, brand))) throw notFound()
  const form = await readPostedBrief(request, brand)
  if (!form.ok) return form.answer
  try {
    await reviseBrief(db, brand, id, form.brief, now())
  } catch (error) {
    return refused(error, typedBrief(form.brief))
  }
  return redirect(`/brand/briefs/${id}?saved`)
}

export const handle: Titled<typeof loader> = { title: (t) => t('brief.edit_title') }

export default function Page() {
  return <EditBrief {...useLoaderData<typeof loader>()} />
}
