import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { PiecePage } from '#app/components/library/piece-page.tsx'
import { idParam } from '#app/http/params.ts'
import { requireActor } from '#app/http/session.server.ts'
import { loadPiece } from '../../brand/library/library.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadPiece(await requireActor(request, 'creator'), idParam(params.id))
}

export const handle: Titled<typeof loader> = { title: (_, { piece }) => piece.title }

export default function Page() {
  return <PiecePage {...useLoaderData<typeof loader>()} />
}
