import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findMovement } from '#db/queries/books.ts'
import { MovementPage } from './movement.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  if (!/^[1-9]\d{0,14}$/.test(params.id ?? '')) throw notFound()
  const movement = await findMovement(db, Number(params.id))
  if (!movement) throw notFound()
  return { movement }
}

export const handle: Titled<typeof loader> = {
  title: (t, { movement }) => t('books.movement_title', { id: movement.id }),
}

export default function Page() {
  return <MovementPage {...useLoaderData<typeof loader>()} />
}
