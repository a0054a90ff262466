import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { kindsFor, soughtIn } from '#app/domain/staff/search.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { searchAll } from '#db/queries/staff-search.ts'
import { Search } from './search.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const { trust } = await findReader(request)
  const kinds = kindsFor(trust!.powers)
  const sought = soughtIn(new URL(request.url).searchParams.get('q'))
  return { kinds, text: sought?.text ?? '', groups: sought ? await searchAll(db, sought, kinds) : [] }
}

export const handle: Titled<typeof loader> = { title: (t) => t('accountdesk.search.title') }

export default function Page() {
  return <Search {...useLoaderData<typeof loader>()} />
}
