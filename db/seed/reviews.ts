import { checkPoint } from '../../app/commands/check-point.ts'
import { commentOnDraft } from '../../app/commands/comment-on-draft.ts'
import { inviteReviewer } from '../../app/commands/invite-reviewer.ts'
import { markFrame } from '../../app/commands/mark-frame.ts'
import { offerRevision } from '../../app/commands/offer-revision.ts'
import { replyToRemark } from '../../app/commands/reply-to-remark.ts'
import { requestChanges } from '../../app/commands/request-changes.ts'
import { commentByLink, recommendByLink } from '../../app/commands/review-by-link.ts'
import { settleRemark } from '../../app/commands/settle-remark.ts'
import { submitDraft } from '../../app/commands/submit-draft.ts'
import { plusHours } from '../../app/domain/clock.ts'
import { fixCaption } from '../../app/domain/compliance/fix.ts'
import { reviewPoints } from '../../app/domain/review/checklist.ts'
import { drain } from '../../app/jobs/drain.ts'
import type { JobContext } from '../../app/jobs/context.ts'
import { keepDraftFiles } from '../../app/integrations/draft-files.ts'
import { keepPicture } from '../../app/integrations/pictures.ts'
import type { Storage } from '../../app/integrations/storage.ts'
import type { Db } from '../db.ts'
import { findCollaborationPage } from '../queries/collaboration-page.ts'
import { findFacts } from '../queries/compliance.ts'
import { listDrafts } from '../queries/drafts.ts'
import { listReviewLinks, recordSeen } from '../queries/review-links.ts'
import { lines, reviewLines } from './deal-lines.ts'
import { drawFilm } from './films.ts'
import { drawPicture } from './pictures.ts'

type World = { context: JobContext; storage: Storage; today: Date }

/** One review as it can become: all included rounds used, notes of every kind, marks, an outsider, an offer that waits. */
export async function writeReview({ context, storage, today }: World) {
  const { db } = context
  const deal = await findReviewed(db)
  const { id, brand, creator } = deal
  const { brief } = (await findCollaborationPage(db, id, brand))!
  const at = (hours: number) => plusHours(today, -hours)
  const words = { ...lines.en, ...reviewLines }

  for (let round = 1; round <= brief.includedRevisions; round += 1) {
    const [draft] = await listDrafts(db, id)
    const before = at(5.4 - round)
    const remark = draft!.comments[0]?.id
    if (remark) {
      await replyToRemark(db, creator, id, { remark, body: words.reply }, before)
      await settleRemark(db, creator, id, { remark, event: 'resolve' }, before)
    }
    await requestChanges(db, brand, id, words.changes, before)
    const pictures = await Promise.all(
      [0, 1, 2].map(async (index) => {
        const kept = await keepPicture(
          storage,
          await drawPicture(`${id}:round ${round}:${index}`, { width: 720, height: 900 }),
        )
        if (typeof kept === 'string') throw new Error(`a picture of the seed is refused: ${kept}`)
        return kept
      }),
    )
    const films = round === brief.includedRevisions ? await keepFilm(storage, id) : []
    const facts = await findFacts(db, id, before)
    const said = `${words.caption} ${words.additions[round - 1] ?? words.additions[0]}`
    const caption = fixCaption({ ...facts, caption: said })
    const ticked = [...brief.mustSay, ...brief.hashtags].slice(0, round)
    await submitDraft(
      db,
      creator,
      id,
      { draft: { caption, ticked }, pictures: [...pictures, ...films] },
      plusHours(before, 0.5),
    )
  }

  const { files } = (await listDrafts(db, id))[0]!
  const [first, second] = files
  await commentOnDraft(
    db,
    brand,
    id,
    { body: words.note, fileId: first!.id, point: { x: 0.2, y: 0.3, width: 0.45, height: 0.25 } },
    at(2.5),
  )
  await commentOnDraft(
    db,
    creator,
    id,
    { body: words.idea, fileId: second!.id, point: { x: 0.7, y: 0.6 } },
    at(2.2),
  )
  const about = { fileId: '', point: undefined }
  await commentOnDraft(db, brand, id, { ...about, body: words.wording, passage: 'The whole recipe' }, at(2.2))
  const [remark] = (await listDrafts(db, id))[0]!.comments
  await replyToRemark(db, creator, id, { remark: remark!.id, body: words.reply }, at(1.8))
  await markFrame(db, brand, id, { fileId: first!.id, frame: null, mark: 'rejected' }, at(1.8))
  await markFrame(db, brand, id, { fileId: second!.id, frame: null, mark: 'approved' }, at(1.8))
  const verdicts = ['ok', 'not_ok'] as const
  for (const [index, { text }] of reviewPoints(brief).slice(0, 2).entries())
    await checkPoint(db, brand, id, { point: text, verdict: verdicts[index]! }, at(1.8))

  const link = { name: 'Layla Haddad', days: 14, mayComment: true }
  const token = await inviteReviewer(db, brand, id, link, at(1.8))
  const [opened] = await listReviewLinks(db, id)
  await recordSeen(db, opened!.id, at(1))
  await commentByLink(db, token, { ...about, body: words.outside }, at(1))
  await recommendByLink(db, token, 'changes', at(1))
  await offerRevision(db, brand, id, { price: '600', note: words.changes }, at(1))
  await drain(context)
}

/** The deal of the demo's brand whose draft waits for its review, with its people. */
async function findReviewed(db: Db) {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('brandMembers as m', 'm.brandId', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select([
      'c.id',
      'c.brandId',
      'c.creatorId',
      'm.accountId as brandAccount',
      'k.accountId as creatorAccount',
    ])
    .where('g.name', '=', 'Coffee hour')
    .where('c.status', '=', 'in_review')
    .where('m.role', '=', 'owner')
    .limit(1)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    brand: { role: 'brand', id: row.brandId, accountId: row.brandAccount },
    creator: { role: 'creator', id: row.creatorId, accountId: row.creatorAccount! },
  } as const
}

/** The last draft has a film beside its pictures. */
async function keepFilm(storage: Storage, seed: string) {
  const kept = await keepDraftFiles(storage, [await drawFilm(seed)])
  if ('issue' in kept) throw new Error(`the film of the seed is refused: ${kept.issue.key}`)
  return kept.files
}
