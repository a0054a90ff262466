import type { LoaderFunctionArgs } from '@remix-run/node'
import { findReader } from '#app/http/session.server.ts'
import { storage } from '#app/integrations/storage.server.ts'
import { db } from '#db/db.server.ts'
import { findFileOwner } from '#db/queries/drafts.ts'

/** A picture of a draft, for the two sides of its deal and for staff; to everybody else it does not exist. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const key = params.key ?? ''
  const { actor } = await findReader(request)
  const owner = actor && (await findFileOwner(db, key))
  const mayRead =
    actor?.role === 'staff' ||
    (actor?.role === 'brand' && owner?.brandId === actor.id) ||
    (actor?.role === 'creator' && owner?.creatorId === actor.id)
  const bytes = owner && mayRead ? await storage.find(key) : undefined
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(bytes, {
    headers: {
      'content-type': 'image/webp',
      'content-length': String(bytes.byteLength),
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      // A key is never used again for other bytes; only this reader's own browser may keep them.
      'cache-control': 'private, max-age=31536000, immutable',
    },
  })
}
