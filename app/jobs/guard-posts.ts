import { listDueGuards } from '#db/queries/post-guards.ts'
import { listDueClaims } from '#db/queries/post-claims.ts'
import { endGuard, keepPageCheck, postponeGuard } from '../commands/guard-post.ts'
import { type PlainClaimStep, takeClaimStepOnSilence } from '../commands/take-claim-step.ts'
import { system } from '../domain/actor.ts'
import { claimSilence } from '../domain/publication/claims.ts'
import type { JobContext } from './context.ts'
import { unlessOvertaken } from './run-clocks.ts'

type Guarded = Pick<JobContext, 'db' | 'now' | 'fetchPage'>

/**
 * Looks at every published post whose turn has come, where this installation may ask the web; ends the guards whose term
 * is over; takes the steps that silence means in claims.
 */
export async function guardPosts({ db, now, fetchPage }: Guarded) {
  for (const { collaborationId, url, endsAt, nextAt } of await listDueGuards(db, now())) {
    if (endsAt <= now()) await endGuard(db, collaborationId, now())
    else if (!fetchPage) await postponeGuard(db, collaborationId, nextAt!, now())
    else await keepPageCheck(db, collaborationId, { page: await fetchPage(url), dueAt: nextAt! }, now())
  }
  for (const { id, status } of await listDueClaims(db, now())) {
    const step = claimSilence(status) as PlainClaimStep | null
    if (step) await unlessOvertaken(takeClaimStepOnSilence(db, system, id, step, now()))
  }
}
