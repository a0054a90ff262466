import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findExpectedPost, listChecks, recordCheck } from '#db/queries/post-checks.ts'
import { listClaims } from '#db/queries/post-claims.ts'
import { findGuard, recordGuardEnd, recordGuardTurn } from '#db/queries/post-guards.ts'
import { system } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import type { Facts } from '../domain/publication/check.ts'
import { isClaimable } from '../domain/publication/claims.ts'
import { chanceOf, nextCheckAt, verdictOf } from '../domain/publication/guard.ts'
import { judgePage, type SeenPage } from '../domain/publication/page.ts'
import { holdCollaboration } from './advance.ts'
import { beginClaim } from './open-claim.ts'

/**
 * Keeps what a check of the page saw at the turn that was due at `dueAt`, sets the next turn, and opens a claim once the
 * checks are definite. Another worker's same turn changes nothing.
 */
export async function keepPageCheck(
  db: Db,
  collaborationId: string,
  { page, dueAt }: { page: SeenPage; dueAt: Date },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, system, collaborationId)
    const [guard, expected] = [await findGuard(tx, deal.id), await findExpectedPost(tx, deal.id, deal.brief)]
    if (!guard || !expected) return
    const past = await listChecks(tx, deal.id)
    const seen: Facts = Object.assign({}, ...past.filter(isOwn).map(({ facts }) => onlySeen(facts)))
    const check = judgePage(page, expected, seen)
    const nextAt = nextCheckAt(guard, check, now, chanceOf(`${deal.id} ${guard.checksMade}`))
    if (!(await recordGuardTurn(tx, { collaborationId: deal.id, dueAt, nextAt, checked: true }))) return
    await recordCheck(
      tx,
      { collaborationId: deal.id, source: 'page', ...check, by: { role: 'system', accountId: null } },
      now,
    )
    const verdict = verdictOf(await listChecks(tx, deal.id))
    if (!verdict || !isClaimable(deal.status) || now >= guard.endsAt) return
    // The same absence is claimed once; the post has to be seen again before another one is.
    const [last] = await listClaims(tx, deal.id)
    if (!last || last.openedAt < verdict.since) await beginClaim(tx, system, deal, verdict, '', now)
  })
}

const isOwn = ({ source }: { source: string }) => source === 'page'
const onlySeen = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, isSeen]) => isSeen))

/** Where this installation may not ask the web, a guard is put off by a day at a time. */
export async function postponeGuard(db: Db, collaborationId: string, dueAt: Date, now: Date) {
  await db.transaction().execute(async (tx) => {
    const guard = await findGuard(tx, collaborationId)
    if (!guard) return
    const tomorrow = plusDays(now, 1)
    const nextAt = tomorrow < guard.endsAt ? tomorrow : guard.endsAt
    await recordGuardTurn(tx, { collaborationId, dueAt, nextAt, checked: false })
  })
}

/** The agreed days are over: the guard ends, once, and both sides are told. */
export async function endGuard(db: Db, collaborationId: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, system, collaborationId)
    if (!(await recordGuardEnd(tx, collaborationId, now))) return
    await enqueue(tx, {
      name: 'tell',
      data: {
        collaborationId,
        step: 'guard-ended',
        by: 'system',
        source: `guard:${collaborationId}`,
        at: now.toISOString(),
      },
    })
  })
}
