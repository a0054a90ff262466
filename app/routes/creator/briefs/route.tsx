import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { dayIn } from '#app/domain/clock.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listOpenBriefs } from '#db/queries/briefs.ts'
import { OpenBriefs } from './open-briefs.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const asked = new URL(request.url).searchParams.get('page')
  const page = asked && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
  const { briefs, pages } = await listOpenBriefs(db, actor, dayIn(now(), 'UTC'), { page })
  return { briefs, page, pages }
}

export const handle: Titled<typeof loader> = { title: (t) => t('channels.briefs.title') }

export default function BriefsPage() {
  return <OpenBriefs {...useLoaderData<typeof loader>()} />
}
