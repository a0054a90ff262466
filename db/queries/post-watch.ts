import type { PostWatch } from '../../app/domain/publication/post-watch.ts'
import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { listChecks } from './post-checks.ts'
import { listClaims } from './post-claims.ts'
import { findGuard } from './post-guards.ts'

/** How a published post is watched, what was seen of it and what was claimed; null where it is not watched. */
export async function findPostWatch(db: Db, collaborationId: string): Promise<PostWatch | null> {
  const [guard, checks, claims] = await Promise.all([
    findGuard(db, collaborationId),
    listChecks(db, collaborationId),
    listClaims(db, collaborationId),
  ])
  return guard ? { guard, checks, claims } : null
}

/** Claims and screenshots of posts that wait for staff. */
export async function countWaitingPosts(db: Db): Promise<{ claims: number; proofs: number }> {
  const { rows } = await sql<{ claims: number; proofs: number }>`
    select (select count(*) from post_claims where status in ('answered', 'unanswered'))::int as claims,
           (select count(*) from post_checks k where k.source = 'screenshot'
              and not exists (select from post_check_rulings r where r.check_id = k.id))::int as proofs`.execute(
    db,
  )
  return rows[0]!
}
