import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { changeSavedSearch } from '#app/commands/change-saved-search.ts'
import { deleteSavedSearch } from '#app/commands/delete-saved-search.ts'
import { seeSavedSearch } from '#app/commands/see-saved-search.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { savedSearchForm } from '#app/domain/search/saved-search.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listChannelNames } from '#db/queries/channels.page.ts'
import { findSavedSearch, listHits } from '#db/queries/saved-searches.ts'
import { addressOf, likeOf } from './saved-address.ts'
import { SavedSearch } from './saved-search.tsx'

const mostHits = 100

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const search = await findSavedSearch(db, id, actor)
  if (!search) throw notFound()
  const like = likeOf(search.query)
  const [{ currency }, hits, names] = await Promise.all([
    findBrand(db, actor),
    listHits(db, id, actor, mostHits),
    listChannelNames(db, like ? [like] : []),
  ])
  return {
    search: { ...search, like: names.get(like ?? '') ?? null },
    hits,
    currency,
    done: new URL(request.url).searchParams.get('done'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, savedSearchForm)
  if (!form.ok) return form.response
  try {
    switch (form.value.part) {
      case 'change':
        await changeSavedSearch(db, actor, id, form.value)
        return redirect(`/brand/searches/${id}?done=changed`, 303)
      case 'delete':
        await deleteSavedSearch(db, actor, id)
        return redirect('/brand/searches?deleted=1', 303)
      case 'run': {
        const search = await findSavedSearch(db, id, actor)
        await seeSavedSearch(db, actor, id, now())
        return redirect(addressOf(search!), 303)
      }
    }
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = { title: (_, { search }) => search.name }

export default function Page() {
  return <SavedSearch {...useLoaderData<typeof loader>()} />
}
