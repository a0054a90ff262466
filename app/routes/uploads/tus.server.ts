import { now } from '#app/clock.server.ts'
import { beginUpload } from '#app/commands/begin-upload.ts'
import { receiveUpload } from '#app/commands/receive-upload.ts'
import { type UploadPurpose, uploadsPath } from '#app/domain/content/upload.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { log } from '#app/http/log.ts'
import { isId } from '#app/http/params.ts'
import { findReader } from '#app/http/session.server.ts'
import { storage } from '#app/integrations/storage.server.ts'
import { answerTus, type TusFault } from '#app/integrations/tus.ts'
import { db } from '#db/db.server.ts'
import { isOutage } from '#db/queries/health.ts'
import { endLease, renewLease, takeLease, wantLease } from '#db/queries/upload-leases.ts'
import { findUploadLength, removeUpload } from '#db/queries/uploads.ts'

/** The protocol over this installation's database and disk. The route asks first whose upload it is. */
export const answer = answerTus({
  directory: storage.incoming.directory,
  path: uploadsPath,
  async begin(request, { id, bytes, metadata }) {
    const { actor } = await findReader(request)
    const { deal, name, purpose } = metadata
    if ((actor?.role !== 'creator' && actor?.role !== 'brand') || !isId(deal ?? undefined))
      throw new Refusal('not_found', 'collaboration.unknown')
    const announced = { id, bytes, name: name ?? '', purpose: purposeOf(purpose) }
    await beginUpload(db, actor, deal!.toLowerCase(), announced, now())
  },
  find: (id) => findUploadLength(db, id),
  received: (id) => receiveUpload(db, id, now()),
  async remove(id) {
    const keys = await removeUpload(db, id)
    await storage.incoming.remove(id)
    for (const key of keys) await storage.remove(key)
  },
  lease: {
    take: (id, holder) => takeLease(db, id, holder),
    want: (id) => wantLease(db, id),
    renew: (id, holder) => renewLease(db, id, holder),
    end: (id, holder) => endLease(db, id, holder),
  },
  told,
})

const purposeOf = (said: string | null | undefined): UploadPurpose =>
  said === 'evidence' ? 'evidence' : 'draft'

/** Senders of large files take their own 409 for a moment's trouble and try again: a refusal is told as 403. */
function told(error: unknown, request: Request): TusFault {
  if (error instanceof Refusal) {
    const isTooMuch = error.code === 'upload.too_large' || error.code === 'upload.quota'
    return { status_code: isTooMuch ? 413 : error.kind === 'not_found' ? 404 : 403, body: error.code }
  }
  // The sender went away in the middle: it comes back for the rest.
  if (request.signal.aborted) return { status_code: 400, body: 'upload.cut' }
  log.error({ path: new URL(request.url).pathname, err: error }, 'fault')
  return { status_code: isOutage(error) ? 503 : 500, body: 'fault' }
}
