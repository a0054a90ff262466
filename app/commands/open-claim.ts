import type { Db, Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordCheck } from '#db/queries/post-checks.ts'
import { recordClaim, recordClaimStep } from '#db/queries/post-claims.ts'
import { findGuard } from '#db/queries/post-guards.ts'
import { accountOf, type BrandActor, type SystemActor } from '../domain/actor.ts'
import type { StoredPicture } from '../domain/content/picture.ts'
import { claimDueAt, isClaimable } from '../domain/publication/claims.ts'
import type { Verdict } from '../domain/publication/guard.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/** The brand says that the post is gone or changed before its days are over, with a screenshot. @throws Refusal. */
export async function openClaim(
  db: Db,
  actor: BrandActor,
  id: string,
  { kind, statement, picture }: { kind: Verdict['kind']; statement: string; picture: StoredPicture },
  now: Date,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    await guardOf(tx, deal, now)
    const result = kind === 'removed' ? 'gone' : 'changed'
    const facts = kind === 'removed' ? { post: false } : {}
    const checkId = await recordCheck(
      tx,
      { collaborationId: id, source: 'observation', result, facts, note: statement, picture, by: actor },
      now,
    )
    const claimId = await beginClaim(tx, actor, deal, { kind, since: now, checkId }, statement, now)
    if (!claimId) throw new Refusal('conflict', 'claim.running')
    return claimId
  })
}

/**
 * Opens the claim within another command, which holds the deal, and tells both sides.
 * @returns undefined when one is running. @throws Refusal when the term is over or nobody may claim any more.
 */
export async function beginClaim(
  tx: Tx,
  actor: BrandActor | SystemActor,
  deal: LockedCollaboration,
  { kind, since, checkId }: Verdict,
  note: string,
  now: Date,
): Promise<string | undefined> {
  const guard = await guardOf(tx, deal, now)
  const claimId = await recordClaim(
    tx,
    {
      collaborationId: deal.id,
      kind,
      openedBy: actor.role,
      accountId: accountOf(actor),
      checkId,
      missingFrom: since < guard.startsAt ? guard.startsAt : since,
      termStart: guard.startsAt,
      termEnd: guard.endsAt,
      price: deal.price,
      dueAt: claimDueAt('opened', now),
    },
    now,
  )
  if (!claimId) return undefined
  const source = await recordClaimStep(
    tx,
    { claimId, step: 'open-claim', from: null, to: 'opened', actor, note },
    now,
  )
  await enqueue(tx, {
    name: 'tell',
    data: { collaborationId: deal.id, step: 'open-claim', by: actor.role, source, at: now.toISOString() },
  })
  return claimId
}

async function guardOf(tx: Tx, deal: LockedCollaboration, now: Date) {
  const guard = await findGuard(tx, deal.id)
  if (!guard || !isClaimable(deal.status)) throw new Refusal('conflict', 'claim.not_now')
  if (now >= guard.endsAt) throw new Refusal('conflict', 'claim.term_over')
  return guard
}
