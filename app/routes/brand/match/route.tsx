import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findAskedSearch } from '#db/queries/asked-search.ts'
import { listBriefs } from '#db/queries/briefs.ts'
import { findCampaign } from '#db/queries/campaigns.ts'
import { searchEngine } from '#db/search.server.ts'
import { Match } from './match.tsx'
import { search } from './search.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const [campaign, briefs] = await Promise.all([findCampaign(db, id, actor), listBriefs(db, id, actor)])
  if (!campaign) throw notFound()
  const typed = new URL(request.url).searchParams
  const chosen = briefs.find((brief) => brief.id === typed.get('brief')) ?? null
  const scope = { actor, campaign, brief: chosen?.body ?? null }
  const asked = await findAskedSearch(db, searchEngine, scope, typed, now())
  return {
    campaign: { id: campaign.id, name: campaign.name },
    briefs: briefs.map((brief) => ({ id: brief.id, title: brief.body.title })),
    briefId: chosen?.id ?? null,
    result: await search(asked, actor),
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => t('match.title', { campaign: campaign.name }),
}

export default function Page() {
  return <Match {...useLoaderData<typeof loader>()} />
}
