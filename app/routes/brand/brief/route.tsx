import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findBriefForDeal, listBriefVersions } from '#db/queries/briefs.ts'
import { BriefPage } from './brief-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const brief = await findBriefForDeal(db, idParam(params.id), brand)
  if (!brief) throw notFound()
  const search = new URL(request.url).searchParams
  const versions = await listBriefVersions(db, brief.id, brand)
  const asked = versions.find(({ version }) => String(version) === search.get('version'))
  return { brief, versions, shown: asked ?? versions[0]!, isSaved: search.has('saved') }
}

export const handle: Titled<typeof loader> = { title: (_, { brief }) => brief.body.title }

export default function Page() {
  return <BriefPage {...useLoaderData<typeof loader>()} />
}
