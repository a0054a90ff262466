import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listModerationQueue } from '#db/queries/moderation-queue.ts'
import { ModerationQueue } from './moderation-queue.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  return { rows: await listModerationQueue(db), isDone: new URL(request.url).searchParams.has('done') }
}

export const handle: Titled<typeof loader> = { title: (t) => t('moderation.staff.title') }

export default function Page() {
  return <ModerationQueue {...useLoaderData<typeof loader>()} />
}
