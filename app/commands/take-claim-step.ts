import type { Db, Tx } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findClaim, findRunningClaim, recordClaimChange, recordClaimStep } from '#db/queries/post-claims.ts'
import type { Actor, StaffActor } from '../domain/actor.ts'
import type { Claim } from '../domain/publication/post-watch.ts'
import { claimDueAt, type ClaimStepName, takeOnClaim } from '../domain/publication/claims.ts'
import { missingShare } from '../domain/publication/missing-share.ts'
import { minus } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'
import { beginDispute } from './begin-dispute.ts'
import { dealOf } from './deal-of.ts'
import { startTakeBack } from './take-back.ts'

/** Steps of a claim that carry nothing but a word. */
export type PlainClaimStep = Exclude<ClaimStepName, 'uphold-claim'>

/** Takes a step on the running claim of a deal. @throws Refusal as the table of claims says. */
export async function takeClaimStep(
  db: Db,
  actor: Actor,
  collaborationId: string,
  step: PlainClaimStep,
  now: Date,
  note = '',
) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, collaborationId)
    const claim = await findRunningClaim(tx, deal.id)
    if (!claim) throw new Refusal('conflict', 'claim.none')
    await move(tx, actor, claim, step, note, now)
  })
}

/**
 * Staff finds that the post was away too early. The share of the missing days, by the published rule, is taken back when
 * the money was released; while it is held, the deal comes before staff as a dispute about that share.
 * @throws Refusal.
 */
export async function upholdClaim(
  db: Db,
  actor: StaffActor,
  collaborationId: string,
  reason: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, collaborationId)
    const claim = await findRunningClaim(tx, deal.id)
    if (!claim) throw new Refusal('conflict', 'claim.none')
    const share = missingShare(claim.price, claim)
    await move(tx, actor, claim, 'uphold-claim', reason, now, share.amount)
    if (deal.status === 'published') {
      await advance(tx, actor, deal, 'dispute-claimed', now, { note: reason })
      const { frozen } = await dealOf(tx, deal)
      const opening = { collaborationId: deal.id, dealStatus: deal.status, reason: 'removed-early' } as const
      const asks = minus(claim.price, share).amount <= frozen.amount ? minus(claim.price, share) : null
      await beginDispute(tx, actor, { ...opening, byRole: 'brand', frozen, statement: reason, asks }, now)
      return
    }
    const { released } = await dealOf(tx, deal)
    const gross = share.amount < released.amount ? share : released
    if (gross.amount > 0) await startTakeBack(tx, actor, deal, { gross, reason }, now)
  })
}

/** A claim that silence has decided: the clock's step, if the claim still stands where it stood. @throws Refusal. */
export async function takeClaimStepOnSilence(
  db: Db,
  actor: Extract<Actor, { role: 'system' }>,
  claimId: string,
  step: PlainClaimStep,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const seen = await findClaim(tx, claimId)
    if (!seen) throw new Refusal('not_found', 'claim.none')
    await holdCollaboration(tx, actor, seen.collaborationId)
    const claim = (await findClaim(tx, claimId))!
    if (!claim.dueAt || claim.dueAt > now) throw new Refusal('conflict', 'claim.out_of_turn')
    await move(tx, actor, claim, step, '', now)
  })
}

async function move(
  tx: Tx,
  actor: Actor,
  claim: Claim,
  step: ClaimStepName,
  note: string,
  now: Date,
  amount?: number,
) {
  const { to } = takeOnClaim(step, claim.status, actor)
  const change = { status: to, dueAt: claimDueAt(to, now) }
  const extra = {
    ...(step === 'restore-post' && { restoredAt: now }),
    ...(amount === undefined ? {} : { amount }),
  }
  await recordClaimChange(tx, claim.id, { ...change, ...extra }, now)
  const source = await recordClaimStep(
    tx,
    { claimId: claim.id, step, from: claim.status, to, actor, note },
    now,
  )
  await enqueue(tx, {
    name: 'tell',
    data: { collaborationId: claim.collaborationId, step, by: actor.role, source, at: now.toISOString() },
  })
}

/** While a claim is running, neither silence nor a press releases the money of its post. @throws Refusal conflict. */
export async function refuseClaimed(tx: Tx, collaborationId: string) {
  if (await findRunningClaim(tx, collaborationId)) throw new Refusal('conflict', 'claim.running')
}
