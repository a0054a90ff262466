import { randomBytes } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { findNewestDraft } from '#db/queries/drafts.ts'
import { listReviewLinks, recordReviewLink, recordRevoked } from '#db/queries/review-links.ts'
import { secretHash } from '#db/secret-hash.ts'
import type { BrandActor } from '../domain/actor.ts'
import { plusDays } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ReviewLinkForm } from '../domain/review/forms.ts'
import { isLive, isReviewed } from '../domain/review/reviewer.ts'
import { holdCollaboration } from './advance.ts'

/** So many links of a deal are open at once; more would only be forgotten. */
const mostLinks = 20

/** A link for a reviewer without an account. @returns its secret, which is told this once. @throws Refusal. */
export async function inviteReviewer(
  db: Db,
  actor: BrandActor,
  id: string,
  { name, days, mayComment }: ReviewLinkForm,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.transaction().execute(async (tx) => {
    const { status } = await holdCollaboration(tx, actor, id)
    if (!(await findNewestDraft(tx, id))) throw new Refusal('not_found', 'draft.unknown')
    if (!isReviewed(status)) throw new Refusal('conflict', 'reviewer.decided')
    const open = (await listReviewLinks(tx, id)).filter((link) => isLive(link, now))
    if (open.length >= mostLinks) throw new Refusal('conflict', 'reviewer.too_many', { most: mostLinks })
    await recordReviewLink(
      tx,
      actor,
      {
        collaborationId: id,
        tokenHash: secretHash(token),
        name,
        mayComment,
        expiresAt: plusDays(now, days),
      },
      now,
    )
  })
  return token
}

/** Closes a link at once. @throws Refusal not_found when the deal has no open link of that id. */
export async function revokeReviewer(db: Db, actor: BrandActor, id: string, linkId: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    if (!(await recordRevoked(tx, id, linkId, now))) throw new Refusal('not_found', 'reviewer.unknown')
  })
}
