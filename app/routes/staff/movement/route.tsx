import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { numberIn } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listOwnerNames } from '#db/queries/account-names.ts'
import { findMovement } from '#db/queries/books.ts'
import { MovementPage } from './movement.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const id = numberIn(params.id)
  const movement = id && (await findMovement(db, id))
  if (!movement) throw notFound()
  const owners = await listOwnerNames(
    db,
    movement.postings.flatMap(({ debitAccount, creditAccount, collaborationId }) => [
      debitAccount,
      creditAccount,
      ...(collaborationId ? [`escrow:${collaborationId}`] : []),
    ]),
  )
  return { movement, owners }
}

export const handle: Titled<typeof loader> = {
  title: (t, { movement }) => t('books.movement_title', { id: movement.id }),
}

export default function Page() {
  return <MovementPage {...useLoaderData<typeof loader>()} />
}
