import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { applyToBrief } from '#app/commands/apply-to-brief.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { applicationForm } from '#app/domain/collaboration/application-form.ts'
import { promisedPayout } from '#app/domain/escrow/payout-date.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findOpenBrief, findOwnDealUnder } from '#db/queries/briefs.ts'
import { listOwnChannels } from '#db/queries/channels.ts'
import { termsUnder } from '#app/domain/collaboration/deadline.ts'
import { OpenBriefPage } from './open-brief.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const id = idParam(params.id)
  const found = await findOpenBrief(db, id)
  if (!found) throw notFound()
  const [channels, deal] = await Promise.all([listOwnChannels(db, actor.id), findOwnDealUnder(db, id, actor)])
  const { body: brief, version, brandName } = found
  const terms = termsUnder(brief, found)
  const asked = brief.deliverables.map(({ platform }) => platform)
  return {
    brief,
    version,
    brandName,
    paidBy: promisedPayout({ status: 'accepted', dueAt: null, releasedAt: null, terms }),
    channels: channels
      .filter(({ platform }) => asked.includes(platform))
      .map(({ id: channelId, platform, handle }) => ({ id: channelId, platform, handle })),
    dealId: deal?.id ?? null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const briefId = idParam(params.id)
  const form = await readForm(request, applicationForm)
  if (!form.ok) return form.response
  const { channelId, ...offer } = form.value
  try {
    const id = await applyToBrief(db, actor, { briefId, channelId, offer }, now())
    return redirect(`/creator/collaborations/${id}`, 303)
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = { title: (_, { brief }) => brief.title }

export default function Page() {
  return <OpenBriefPage {...useLoaderData<typeof loader>()} />
}
