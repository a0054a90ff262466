import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { LibraryPage } from '#app/components/library/library-page.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { loadLibrary } from '../../brand/library/library.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadLibrary(await requireActor(request, 'creator'), request)
}

export const handle: Titled<typeof loader> = { title: (t) => t('library.title') }

export default function Page() {
  return <LibraryPage {...useLoaderData<typeof loader>()} />
}
