import type { Db } from '#db/db.ts'
import { findStanding } from '#db/queries/collaboration-page.ts'
import { lockUploadedBytes, recordUpload } from '#db/queries/uploads.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { take } from '../domain/collaboration/take.ts'
import { admitUpload, unfinishedUntil } from '../domain/content/upload.ts'
import { Refusal } from '../domain/refusal.ts'

type Announced = { id: string; name: string; bytes: number }

/** Makes room for a file of the next draft before its bytes are sent. @throws Refusal */
export async function beginUpload(
  db: Db,
  actor: CreatorActor,
  dealId: string,
  { id, name, bytes }: Announced,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const kept = await lockUploadedBytes(tx, actor.accountId)
    const standing = await findStanding(tx, dealId, actor)
    if (!standing) throw new Refusal('not_found', 'collaboration.unknown')
    take('submit-draft', standing, actor)
    admitUpload(bytes, kept)
    await recordUpload(tx, {
      id,
      accountId: actor.accountId,
      collaborationId: dealId,
      name: name.slice(0, 200),
      declaredBytes: bytes,
      createdAt: now,
      expiresAt: unfinishedUntil(now),
    })
  })
}
