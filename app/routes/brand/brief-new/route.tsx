import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { writeBrief } from '#app/commands/write-brief.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { typedBrief } from '#app/domain/campaign/brief.ts'
import { industries } from '#app/domain/campaign/brief-template.ts'
import { dayIn } from '#app/domain/clock.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { readPostedBrief } from '../brief-edit/posted-brief.server.ts'
import { findFilling } from './filled.server.ts'
import { NewBrief } from './new-brief.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const campaign = await findCampaign(db, idParam(params.id), brand)
  if (!campaign) throw notFound()
  const { id, name, strategy, budget } = campaign
  const { locale } = await findReader(request)
  const { platforms, objective } = strategy
  const setting = { locale, platforms, currency: budget.currency, today: dayIn(now(), 'UTC') }
  const filled = await findFilling(new URL(request.url).searchParams, brand, setting)
  const named = filled?.defaults.deliverables.map(({ platform }) => platform) ?? []
  return {
    ...{ id, name, objective, industries, filled, currency: budget.currency },
    // A copied line may name a platform that this campaign's strategy does not.
    platforms: [...new Set([...platforms, ...named])],
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const campaignId = idParam(params.id)
  if (!(await findCampaign(db, campaignId, brand))) throw notFound()
  const form = await readPostedBrief(request, brand)
  if (!form.ok) return form.answer
  const { brief, isDraft } = form
  try {
    const state = isDraft ? 'draft' : 'open'
    return redirect(`/brand/briefs/${await writeBrief(db, brand, campaignId, brief, now(), state)}`)
  } catch (error) {
    return refused(error, typedBrief(brief))
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('brief.new_title') }

export default function Page() {
  return <NewBrief {...useLoaderData<typeof loader>()} />
}
