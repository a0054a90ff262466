import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { saveSearch } from '#app/commands/save-search.ts'
import type { Titled } from '#app/components/document-title.tsx'
import type { BrandActor } from '#app/domain/actor.ts'
import { filterQuery } from '#app/domain/search/filter-query.ts'
import { saveSearchForm } from '#app/domain/search/saved-search.ts'
import { readForm } from '#app/http/form.ts'
import { isId } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findAskedSearch } from '#db/queries/asked-search.ts'
import { findSearchScope } from '#db/queries/search-scope.ts'
import { searchEngine } from '#db/search.server.ts'
import { NewSearch } from './new-search.tsx'

/** No catalogue is larger. */
const everything = 0x7fffffff

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const search = new URL(request.url).searchParams
  const { asked, scope, query } = await read(actor, search.get('query'), search.get('campaign'))
  return {
    query,
    campaign: scope.campaign && { id: scope.campaign.id, name: scope.campaign.name },
    currency: asked.brief.currency,
    like: asked.like?.name ?? null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const form = await readForm(request, saveSearchForm)
  if (!form.ok) return form.response
  const { name, alert, campaignId } = form.value
  const { asked, query } = await read(actor, form.value.query, campaignId)
  const found = await searchEngine.list(asked.request, everything)
  try {
    const kept = { name, alert, query, campaignId: campaignId || null, found }
    const id = await saveSearch(db, actor, kept, now())
    return redirect(`/brand/searches/${id}?done=saved`, 303)
  } catch (error) {
    return refused(error, form.value)
  }
}

/** A search as it will be kept: always written in one way, from its first page. */
async function read(actor: BrandActor, typed: string | null, campaignId: string | null) {
  const search = new URLSearchParams(typed ?? '')
  const briefId = search.get('brief')
  if (campaignId && !isId(campaignId)) throw notFound()
  const scope = await findSearchScope(db, actor, { campaignId: campaignId || null, briefId })
  if (!scope) throw notFound()
  const asked = await findAskedSearch(db, searchEngine, scope, search, now())
  const brief = scope.campaign && scope.brief ? briefId : null
  return { asked, scope, query: filterQuery({ ...asked.filters, page: 1 }, {}, { brief }).slice(1) }
}

export const handle: Titled<typeof loader> = { title: (t) => t('saved.save_title') }

export default function Page() {
  return <NewSearch {...useLoaderData<typeof loader>()} />
}
