import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { downloadPiece } from '#app/commands/download-piece.ts'
import { mediaTypes } from '#app/domain/content/stored-file.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, orErrorPage } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { storage } from '#app/integrations/storage.server.ts'
import { db } from '#db/db.server.ts'

/** A file of the brand's own library while its rights are in force; its name says until when. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const { piece, deal, standing } = await orErrorPage(downloadPiece(db, actor, idParam(params.id), now()))
  const file = await storage.open(piece.key)
  if (!file) throw notFound()
  const ending = piece.key.slice(piece.key.lastIndexOf('.'))
  const name = `${deal.handle}-${piece.position + 1}-until-${standing.live.at(-1)!.until}${ending}`
  return new Response(file.read(), {
    headers: {
      'content-type': mediaTypes[ending.slice(1)]!,
      'content-length': String(file.bytes),
      'content-disposition': `attachment; filename="piece${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      // Another day it may not be allowed any more.
      'cache-control': 'no-store',
    },
  })
}
