import type { Db, Tx } from '#db/db.ts'
import { findStanding } from '#db/queries/collaboration-page.ts'
import { findDispute } from '#db/queries/disputes.ts'
import { lockUploadedBytes, recordUpload } from '#db/queries/uploads.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { take } from '../domain/collaboration/take.ts'
import { admitUpload, unfinishedUntil, type UploadPurpose } from '../domain/content/upload.ts'
import { refuseAct } from '../domain/dispute/steps.ts'
import { Refusal } from '../domain/refusal.ts'

type Announced = { id: string; name: string; bytes: number; purpose?: UploadPurpose }

/** Makes room for a file of the next draft or of a dispute before its bytes are sent. @throws Refusal */
export async function beginUpload(
  db: Db,
  actor: BrandActor | CreatorActor,
  dealId: string,
  { id, name, bytes, purpose = 'draft' }: Announced,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const kept = await lockUploadedBytes(tx, actor.accountId)
    await (purpose === 'draft' ? refuseDraftFile : refuseEvidence)(tx, actor, dealId)
    admitUpload(bytes, kept)
    await recordUpload(tx, {
      id,
      accountId: actor.accountId,
      collaborationId: dealId,
      purpose,
      name: name.slice(0, 200),
      declaredBytes: bytes,
      createdAt: now,
      expiresAt: unfinishedUntil(now),
    })
  })
}

async function refuseDraftFile(tx: Tx, actor: BrandActor | CreatorActor, dealId: string) {
  const standing = actor.role === 'creator' && (await findStanding(tx, dealId, actor))
  if (!standing) throw new Refusal('not_found', 'collaboration.unknown')
  take('submit-draft', standing, actor)
}

async function refuseEvidence(tx: Tx, actor: BrandActor | CreatorActor, dealId: string) {
  const dispute = (await findStanding(tx, dealId, actor)) && (await findDispute(tx, dealId))
  if (!dispute) throw new Refusal('not_found', 'collaboration.unknown')
  refuseAct('add-evidence', dispute)
}
