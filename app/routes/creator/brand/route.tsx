import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findKnownBrand } from '#db/queries/brands.ts'
import { findPartyFeedback } from '../../deal/party-feedback.server.ts'
import { findShares } from '../../deal/reliability.server.ts'
import { BrandPage } from './brand-page.tsx'

/** A brand as creators see it before they work with it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'creator')
  const brand = await findKnownBrand(db, idParam(params.id))
  if (!brand) throw notFound()
  const party = { side: 'brand', id: brand.id } as const
  const [feedback, shares] = await Promise.all([findPartyFeedback(party), findShares(party)])
  return { brand, feedback, shares }
}

export const handle: Titled<typeof loader> = { title: (_, { brand }) => brand.name }

export default function Page() {
  return <BrandPage {...useLoaderData<typeof loader>()} />
}
