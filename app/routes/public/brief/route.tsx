import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { dayIn } from '#app/domain/clock.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findOpenBrief } from '#db/queries/briefs.ts'
import { PublicBrief } from './public-brief.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = idParam(params.id)
  const found = await findOpenBrief(db, id)
  if (!found) throw notFound()
  const { actor } = await findReader(request)
  const { body: brief, version, brandName, zone, targetCountries } = found
  const reader = actor && actor.role !== 'system' ? actor.role : null
  return { id, brief, version, brandName, targetCountries, today: dayIn(now(), zone), reader }
}

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (_, { brief }) => brief.title,
}

export default function Page() {
  return <PublicBrief {...useLoaderData<typeof loader>()} />
}
