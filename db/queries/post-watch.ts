import type { PostWatch } from '../../app/domain/publication/post-watch.ts'
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
