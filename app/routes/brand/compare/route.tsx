import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { readCompared } from '#app/domain/matching/compared.ts'
import { isId } from '#app/http/params.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listBriefs } from '#db/queries/briefs.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { Compare } from './compare.tsx'
import { explainChannels } from './explain.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const search = new URL(request.url).searchParams
  const { ids, wrong, beyond } = readCompared(search)
  const asked = search.get('campaign') || undefined
  const campaign = isId(asked) ? ((await findCampaign(db, asked, actor)) ?? null) : null
  const briefs = campaign ? await listBriefs(db, campaign.id, actor) : []
  const brief = briefs.find(({ id }) => id === search.get('brief')) ?? null
  const explained = await explainChannels(actor, ids, campaign, brief?.body ?? null)
  const found = explained.map(({ channel, ...rest }) => {
    const { id, name, handle, url, platform, followers, country, isClaimed, posts, audience } = channel
    const head = { id, name, handle, url, platform, followers, country, isClaimed, posts }
    return { channel: head, audience, ...rest }
  })
  return {
    found,
    wrong: [...ids.filter((id) => !found.some(({ channel }) => channel.id === id)), ...wrong],
    beyond,
    campaign: campaign ? { id: campaign.id, name: campaign.name } : null,
    isCampaignWrong: asked !== undefined && campaign === null,
    briefId: brief?.id ?? null,
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('compare.title') }

export default function Page() {
  return <Compare {...useLoaderData<typeof loader>()} />
}
