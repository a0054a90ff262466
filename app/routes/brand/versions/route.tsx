import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { VersionsPage } from '#app/components/deal/versions-page.tsx'
import type { Titled } from '#app/components/document-title.tsx'
import { chosenVersions } from '#app/domain/review/versions.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { captionParts } from './caption-parts.server.ts'

export const handle: Titled<typeof loader> = {
  title: (t, { deal }) =>
    t('dealpage.document', { title: t('review.versions.title'), name: deal.brief.title }),
}

/** Two versions of a draft side by side, for either side of the deal under an address of its own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const actor = await requireActor(request, pathname.startsWith('/brand/') ? 'brand' : 'creator')
  const deal = await findCollaborationPage(db, idParam(params.id), actor)
  const chosen =
    deal && chosenVersions(deal.drafts, { left: searchParams.get('left'), right: searchParams.get('right') })
  if (!chosen) throw notFound()
  return { deal, ...chosen, caption: captionParts(chosen.left.caption, chosen.right.caption) }
}

export default function Versions() {
  return <VersionsPage {...useLoaderData<typeof loader>()} />
}
