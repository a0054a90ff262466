import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { readCompared } from '#app/domain/matching/compared.ts'
import { isId } from '#app/http/params.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findSearchScope } from '#db/queries/search-scope.ts'
import { Compare } from './compare.tsx'
import { explainChannels } from './explain.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const search = new URL(request.url).searchParams
  const { ids, wrong, beyond } = readCompared(search)
  const campaignId = search.get('campaign')
  const briefId = search.get('brief')
  const wanted = isId(campaignId ?? undefined)
    ? await findSearchScope(db, actor, { campaignId, briefId })
    : undefined
  const scope = wanted ?? (await findSearchScope(db, actor, { campaignId: null }))!
  const explained = await explainChannels(scope, ids)
  const found = explained.map(({ channel, ...rest }) => {
    const { id, name, handle, url, platform, followers, country, isClaimed, posts, audience } = channel
    const head = { id, name, handle, url, platform, followers, country, isClaimed, posts }
    return { channel: head, audience, ...rest }
  })
  return {
    found,
    wrong: [...ids.filter((id) => !found.some(({ channel }) => channel.id === id)), ...wrong],
    beyond,
    campaign: scope.campaign && { id: scope.campaign.id, name: scope.campaign.name },
    isCampaignWrong: Boolean(campaignId) && scope.campaign === null,
    briefId: scope.campaign && scope.brief ? briefId : null,
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('compare.title') }

export default function Page() {
  return <Compare {...useLoaderData<typeof loader>()} />
}
