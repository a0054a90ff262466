import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { inviteCreator } from '#app/commands/invite-creator.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { invitationForm } from '#app/domain/campaign/invitation.ts'
import { raisesFor } from '#app/domain/matching/certainty.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findChannelPage } from '#db/queries/channels.page.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { headOf } from '../match/search.server.ts'
import { ChannelPage } from './channel-page.tsx'
import { inviteWarning } from '../../deal/exclusivity.server.ts'
import { findCreatorOf } from './creator.server.ts'
import { forecastOf, resultsExpected } from './forecast.server.ts'
import { findMore } from './more.server.ts'
import { findStanding } from './standing.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const search = new URL(request.url).searchParams
  const [standing, page] = await Promise.all([
    findStanding(actor, id, { campaignId: search.get('campaign'), briefId: search.get('brief') }),
    findChannelPage(db, id),
  ])
  if (!standing || !page) throw notFound()
  const { channel, campaign, briefs, briefId, dealId, outcome, room } = standing
  const [campaigns, more, warning, record, results] = await Promise.all([
    campaign ? [] : listCampaigns(db, actor),
    findMore(actor, channel),
    campaign ? inviteWarning({ campaignId: campaign.id, channelId: id }, now()) : null,
    findCreatorOf(page),
    resultsExpected(actor, standing),
  ])
  return {
    channel: { ...headOf(channel), city: channel.city, bio: page.bio, latest: page.posts },
    known: {
      audience: channel.audience,
      followersFrom: channel.followersFrom,
      languages: [...channel.languages],
      topics: [...channel.topics],
      packages: channel.packages,
      postCount: channel.stats?.postCount ?? 0,
    },
    campaign,
    briefs,
    briefId,
    dealId,
    outcome,
    results,
    room,
    warning,
    raises: outcome.ranked ? raisesFor(channel, outcome.ranked) : [],
    more,
    record,
    campaigns: campaigns.filter(({ status }) => status !== 'closed').map(({ id, name }) => ({ id, name })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const channelId = idParam(params.id)
  const form = await readForm(request, invitationForm)
  if (!form.ok) return form.response
  const { briefId, ...offer } = form.value
  const campaignId = new URL(request.url).searchParams.get('campaign')
  const standing = await findStanding(actor, channelId, { campaignId, briefId })
  if (!standing) throw notFound()
  const forecast = await forecastOf(actor, standing)
  try {
    const id = await inviteCreator(db, actor, { briefId, channelId, offer, forecast }, now())
    return redirect(`/brand/collaborations/${id}`)
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = { title: (_, { channel }) => channel.name }

export default function Page() {
  return <ChannelPage {...useLoaderData<typeof loader>()} />
}
