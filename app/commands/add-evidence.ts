import { createHash } from 'node:crypto'
import type { Db, Tx } from '#db/db.ts'
import { countEvidence, recordEvidence } from '#db/queries/dispute-evidence.ts'
import { recordDisputeStep } from '#db/queries/disputes.ts'
import { takeEvidence } from '#db/queries/uploads.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { type Evidence, type EvidenceFile, mostEvidence } from '../domain/dispute/case.ts'
import { type EvidencePoint, pointsFor } from '../domain/dispute/reasons.ts'
import { refuseAct } from '../domain/dispute/steps.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdDispute, tellOfDispute } from './move-dispute.ts'

type Side = BrandActor | CreatorActor
/** Words, a link, or files: those that were sent before, by the ids of their uploads, and those of the form itself. */
type Brought = { point: EvidencePoint; body: string } & (
  { kind: 'files'; files: EvidenceFile[]; uploads?: readonly string[] } | { kind: 'link' | 'text' }
)

/**
 * A side brings something under a point of its list; each file is a piece of its own, and the hash of what is kept
 * stands beside it. @throws Refusal.
 */
export async function addEvidence(db: Db, actor: Side, id: string, brought: Brought, now: Date) {
  await db.transaction().execute(async (tx) => {
    const { dispute } = await holdDispute(tx, actor, id)
    const { point, body } = brought
    const { role, accountId } = actor
    refuseAct('add-evidence', dispute)
    if (!pointsFor(dispute.reason, role === dispute.byRole).includes(point))
      throw new Refusal('conflict', 'dispute.no_such_point')
    const pieces = await piecesOf(tx, actor, id, brought)
    if ((await countEvidence(tx, id, role)) + pieces.length > mostEvidence)
      throw new Refusal('conflict', 'dispute.too_much_evidence', { most: mostEvidence })
    for (const piece of pieces)
      await recordEvidence(tx, { collaborationId: id, role, accountId, point, body, ...piece }, now)
    const { status } = dispute
    const event = { collaborationId: id, step: 'add-evidence', from: status, to: status, actor } as const
    await tellOfDispute(tx, id, 'add-evidence', actor, await recordDisputeStep(tx, event, now), now)
  })
}

type Piece = { kind: Evidence['kind']; sha256: string; file?: EvidenceFile }

async function piecesOf(tx: Tx, actor: Side, id: string, brought: Brought): Promise<Piece[]> {
  if (brought.kind !== 'files')
    return [{ kind: brought.kind, sha256: createHash('sha256').update(brought.body).digest('hex') }]
  const sent = await takeEvidence(tx, id, actor, brought.uploads ?? [])
  if (!sent) throw new Refusal('conflict', 'upload.gone')
  const files = [...sent, ...brought.files]
  if (files.length === 0) throw new Refusal('conflict', 'dispute.no_file')
  return files.map((file) => ({ kind: kindOf(file), sha256: file.sha256, file }))
}

const kindOf = (file: EvidenceFile) =>
  'durationMs' in file ? 'video' : 'width' in file ? 'picture' : 'document'
