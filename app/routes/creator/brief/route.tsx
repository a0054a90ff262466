import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { applyToBrief, reviseApplication } from '#app/commands/apply-to-brief.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { asksFor } from '#app/domain/campaign/brief.ts'
import { dayIn } from '#app/domain/clock.ts'
import { termsUnder } from '#app/domain/collaboration/deadline.ts'
import { applicationForm } from '#app/domain/collaboration/application-form.ts'
import { promisedPayout } from '#app/domain/escrow/payout-date.ts'
import { formErrors, readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findWaitingApplication } from '#db/queries/applications.ts'
import { findOpenBrief } from '#db/queries/briefs.ts'
import { listOwnChannels } from '#db/queries/channels.ts'
import { findOwnDealUnder } from '#db/queries/open-briefs.ts'
import { findUsualPrice } from '../../deal/usual-price.server.ts'
import { keepSentPicture } from '../../files/sent-picture.server.ts'
import { OpenBriefPage } from './open-brief.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const id = idParam(params.id)
  const found = await findOpenBrief(db, id)
  if (!found) throw notFound()
  const [channels, deal, waiting] = await Promise.all([
    listOwnChannels(db, actor.id),
    findOwnDealUnder(db, id, actor),
    findWaitingApplication(db, id, actor),
  ])
  const { body: brief, version, brandId, brandName, zone, targetCountries } = found
  const terms = termsUnder(brief, found)
  const fitting = channels.filter(({ platform }) => asksFor(brief, platform))
  return {
    ...{
      id,
      brief,
      version,
      brandId,
      brandName,
      targetCountries,
      today: dayIn(now(), zone),
      waiting: waiting ?? null,
    },
    paidBy: promisedPayout({ status: 'accepted', dueAt: null, releasedAt: null, terms }),
    usualPrice: await findUsualPrice(brief, fitting),
    channels: fitting.map(({ id: channelId, platform, handle }) => ({ id: channelId, platform, handle })),
    dealId: deal?.id ?? null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const briefId = idParam(params.id)
  const form = await readForm(request, applicationForm)
  if (!form.ok) return form.response
  const { channelId, samples, ...offer } = form.value
  const sent = await keepSentPicture(form.files.picture)
  if ('issue' in sent) return formErrors({ picture: sent.issue }, form.value)
  const application = { offer, samples, ...sent }
  try {
    const waiting = await findWaitingApplication(db, briefId, actor)
    if (waiting) await reviseApplication(db, actor, waiting.id, application, now())
    const id = waiting?.id ?? (await applyToBrief(db, actor, { briefId, channelId, ...application }, now()))
    return redirect(`/creator/collaborations/${id}`, 303)
  } catch (error) {
    return refused(error, { ...form.value, samples: samples.join('\n') })
  }
}

export const handle: Titled<typeof loader> = { title: (_, { brief }) => brief.title }

export default function Page() {
  return <OpenBriefPage {...useLoaderData<typeof loader>()} />
}
