import { createHash } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { countEvidence, recordEvidence } from '#db/queries/dispute-evidence.ts'
import { recordDisputeStep } from '#db/queries/disputes.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import type { StoredPicture } from '../domain/content/picture.ts'
import { mostEvidence } from '../domain/dispute/case.ts'
import { type EvidencePoint, pointsFor } from '../domain/dispute/reasons.ts'
import { refuseAct } from '../domain/dispute/steps.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdDispute, tellOfDispute } from './move-dispute.ts'

type Brought = { point: EvidencePoint; body: string } & (
  { kind: 'picture'; picture: StoredPicture } | { kind: 'link' | 'text' }
)

/** A side brings something under a point of its list; the hash of what is kept stands beside it. @throws Refusal. */
export async function addEvidence(
  db: Db,
  actor: BrandActor | CreatorActor,
  id: string,
  brought: Brought,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { dispute } = await holdDispute(tx, actor, id)
    const { point, kind, body } = brought
    const { role, accountId } = actor
    refuseAct('add-evidence', dispute)
    if (!pointsFor(dispute.reason, role === dispute.byRole).includes(point))
      throw new Refusal('conflict', 'dispute.no_such_point')
    if ((await countEvidence(tx, id, role)) >= mostEvidence)
      throw new Refusal('conflict', 'dispute.too_much_evidence', { most: mostEvidence })
    const picture = brought.kind === 'picture' ? brought.picture : undefined
    const sha256 = picture?.sha256 ?? createHash('sha256').update(body).digest('hex')
    await recordEvidence(
      tx,
      { collaborationId: id, role, accountId, point, kind, body, sha256, picture },
      now,
    )
    const { status } = dispute
    const event = { collaborationId: id, step: 'add-evidence', from: status, to: status, actor } as const
    await tellOfDispute(tx, id, 'add-evidence', actor, await recordDisputeStep(tx, event, now), now)
  })
}
