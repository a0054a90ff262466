import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listChannelNames } from '#db/queries/channels.page.ts'
import { listSavedSearches } from '#db/queries/saved-searches.ts'
import { likeOf } from '../search-saved/saved-address.ts'
import { Searches } from './searches.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const [{ currency }, searches] = await Promise.all([findBrand(db, actor), listSavedSearches(db, actor)])
  const names = await listChannelNames(
    db,
    searches.flatMap(({ query }) => likeOf(query) ?? []),
  )
  return {
    currency,
    searches: searches.map((search) => ({
      ...search,
      like: names.get(likeOf(search.query) ?? '') ?? null,
    })),
    isDeleted: new URL(request.url).searchParams.has('deleted'),
  }
}

export const handle: Titled<typeof loader> = { title: (t) => t('saved.title') }

export default function Page() {
  return <Searches {...useLoaderData<typeof loader>()} />
}
