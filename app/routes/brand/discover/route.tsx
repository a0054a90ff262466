import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findAskedSearch } from '#db/queries/asked-search.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listCampaigns } from '#db/queries/campaigns.ts'
import { searchEngine } from '#db/search.server.ts'
import { search } from '../match/search.server.ts'
import { Discover } from './discover.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const [{ currency }, campaigns] = await Promise.all([findBrand(db, actor), listCampaigns(db, actor)])
  const scope = { actor, campaign: null, currency } as const
  const asked = await findAskedSearch(db, searchEngine, scope, new URL(request.url).searchParams, now())
  const open = campaigns.filter(({ status }) => status !== 'closed')
  return { campaigns: open.map(({ id, name }) => ({ id, name })), result: await search(asked, actor) }
}

export const handle: Titled<typeof loader> = { title: (t) => t('match.discover') }

export default function Page() {
  return <Discover {...useLoaderData<typeof loader>()} />
}
