import type { Db, Tx } from '#db/db.ts'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { findNewestDraft } from '#db/queries/drafts.ts'
import { findReviewLink, recordOpinion } from '#db/queries/review-links.ts'
import { secretHash } from '#db/secret-hash.ts'
import { system } from '../domain/actor.ts'
import type { CommentForm } from '../domain/collaboration/forms.ts'
import { Refusal } from '../domain/refusal.ts'
import { writeRemark } from './comment-on-draft.ts'

/** A remark of a reviewer without an account. @throws Refusal not_found when the link is not open, forbidden when it only reads. */
export async function commentByLink(db: Db, token: string, comment: CommentForm, now: Date) {
  await db.transaction().execute(async (tx) => {
    const link = await holdByLink(tx, token, now)
    if (!link.mayComment) throw new Refusal('forbidden', 'reviewer.reads_only')
    await writeRemark(tx, link.collaborationId, { role: 'reviewer', linkId: link.id }, comment, now)
  })
}

/** What a reviewer recommends about the newest draft; it decides nothing. @throws Refusal. */
export async function recommendByLink(db: Db, token: string, verdict: 'approve' | 'changes', now: Date) {
  await db.transaction().execute(async (tx) => {
    const link = await holdByLink(tx, token, now)
    const draft = (await findNewestDraft(tx, link.collaborationId))!
    await recordOpinion(tx, { linkId: link.id, draftId: draft.id, verdict }, now)
  })
}

/** The link with its deal held while its draft is in review; read once the row is held, for the brand may just close it. */
async function holdByLink(tx: Tx, token: string, now: Date) {
  const tokenHash = secretHash(token)
  const asked = await findReviewLink(tx, tokenHash, now)
  const deal = asked && (await lockCollaboration(tx, asked.collaborationId, system))
  const link = deal && (await findReviewLink(tx, tokenHash, now))
  if (!link) throw new Refusal('not_found', 'reviewer.unknown')
  if (deal.status !== 'in_review') throw new Refusal('conflict', 'draft.not_in_review')
  return link
}
