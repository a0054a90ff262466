import { sql } from 'kysely'
import type { Actor, BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import { kindOf } from '../../app/domain/campaign/brief.ts'
import type { Side } from '../../app/domain/collaboration/deal-view.ts'
import {
  type Answers,
  asOthersRead,
  endedStatuses,
  type Feedback,
  feedbackPeriod,
  type Opinion,
} from '../../app/domain/feedback/feedback.ts'
import type { Breach, Standing } from '../../app/domain/moderation/case.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'
import { isSeen } from './moderation.ts'

type Author = BrandActor | CreatorActor

/** A deal with what feedback about it needs to know. */
export async function findFeedbackDeal(db: Db, id: string, actor: Actor) {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select(['c.id', 'c.brandId', 'b.name as brandName', 'k.name as creatorName', 'k.handle', 'v.body'])
    .where('c.id', '=', id)
    .where(visibleTo(actor))
    .executeTakeFirst()
  if (!row) return undefined
  const { body, ...deal } = row
  const brief = readStoredBrief(body)
  return { ...deal, title: brief.title, period: feedbackPeriod(await listSteps(db, id), kindOf(brief)) }
}

const listSteps = (db: Db, collaborationId: string) =>
  db
    .selectFrom('collaborationSteps')
    .select(['step', 'takenAt'])
    .where('collaborationId', '=', collaborationId)
    .orderBy('id')
    .execute()

/** All feedback with who wrote it and what was answered. */
const allFeedback = (db: Db) =>
  db
    .selectFrom('feedback as f')
    .innerJoin('collaborations as c', 'c.id', 'f.collaborationId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .leftJoin('feedbackReplies as r', 'r.feedbackId', 'f.id')
    .leftJoin('moderated as x', (join) =>
      join.on('x.subjectKind', '=', 'feedback').on('x.subjectId', '=', sql<string>`f.id::text`),
    )
    .leftJoin('moderated as y', (join) =>
      join.on('y.subjectKind', '=', 'reply').on('y.subjectId', '=', sql<string>`f.id::text`),
    )
    .select(['f.id', 'f.byRole', 'f.stars', 'f.answers', 'f.body', 'f.writtenAt', 'f.shownAt'])
    .select(['b.name as brandName', 'k.name as creatorName', 'r.body as replyBody', 'r.madeAt as repliedAt'])
    .select(['x.state', 'x.reason', 'x.since'])
    .select(['y.state as replyState', 'y.reason as replyReason', 'y.since as replySince'])

type Row = Awaited<ReturnType<ReturnType<typeof allFeedback>['execute']>>[number]

function feedbackOf({
  brandName,
  creatorName,
  replyBody,
  repliedAt,
  answers,
  byRole,
  state,
  reason,
  since,
  replyState,
  replyReason,
  replySince,
  ...row
}: Row): Feedback {
  const [author, other] = byRole === 'brand' ? [brandName, creatorName] : [creatorName, brandName]
  const held = heldOf(replyState, replyReason, replySince)
  const reply =
    replyBody === null || repliedAt === null
      ? null
      : { author: other, body: replyBody, madeAt: repliedAt, standing: held }
  const standing = heldOf(state, reason, since)
  return { ...row, byRole: byRole as Side, answers: answers as Answers, author, reply, standing }
}

const heldOf = (state: string | null, reason: string | null, since: Date | null) =>
  state && since ? { state: state as Standing, reason: reason as Breach | null, since } : null

/** What both sides of a deal said of each other; whoever shows it leaves out what the reader may not read yet. */
export async function listDealFeedback(db: Db, collaborationId: string): Promise<Feedback[]> {
  const rows = await allFeedback(db).where('f.collaborationId', '=', collaborationId).execute()
  return rows.map(feedbackOf)
}

/** A party as other people's feedback names it: brands are written about by creators, creators by brands. */
export type Party = { side: Side; id: string }

/** What everybody reads of a party: its newest feedback. */
export async function listFeedbackAbout(db: Db, { side, id }: Party, most = 20): Promise<Feedback[]> {
  const rows = await allFeedback(db)
    .where('f.byRole', '<>', side)
    .where(side === 'brand' ? 'c.brandId' : 'c.creatorId', '=', id)
    .where('f.shownAt', 'is not', null)
    .orderBy('f.shownAt', 'desc')
    .orderBy('f.id')
    .limit(most)
    .execute()
  return rows.map((row) => asOthersRead(feedbackOf(row)))
}

/** Every opinion that counts for a party. */
export async function listOpinionsAbout(
  db: Db,
  { side, id }: Party,
): Promise<Pick<Opinion, 'stars' | 'answers'>[]> {
  const rows = await db
    .selectFrom('feedback as f')
    .innerJoin('collaborations as c', 'c.id', 'f.collaborationId')
    .select(['f.stars', 'f.answers'])
    .where('f.byRole', '<>', side)
    .where(side === 'brand' ? 'c.brandId' : 'c.creatorId', '=', id)
    .where('f.shownAt', 'is not', null)
    .where(isSeen('feedback', 'f.id'))
    .execute()
  return rows.map(({ stars, answers }) => ({ stars, answers: answers as Answers }))
}

/** Writes what a side says, or writes it anew, and keeps every version. Within a command that holds the deal. @returns its id. */
export async function recordFeedback(
  tx: Tx,
  actor: Author,
  collaborationId: string,
  { stars, answers, body }: Opinion,
  now: Date,
) {
  const said = { stars, answers: JSON.stringify(answers), body, accountId: actor.accountId, writtenAt: now }
  const { id } = await tx
    .insertInto('feedback')
    .values({ collaborationId, byRole: actor.role, ...said })
    .onConflict((conflict) => conflict.constraint('feedback_once').doUpdateSet(said))
    .returning('id')
    .executeTakeFirstOrThrow()
  const { version } = await tx
    .selectFrom('feedbackVersions')
    .select((eb) => eb.fn.countAll<number>().as('version'))
    .where('feedbackId', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('feedbackVersions')
    .values({ feedbackId: id, version: version + 1, ...said })
    .execute()
  return id
}

/** From now on everybody reads what was written about a deal. */
export async function recordFeedbackShown(tx: Tx, collaborationId: string, now: Date) {
  await tx
    .updateTable('feedback')
    .set({ shownAt: now })
    .where('collaborationId', '=', collaborationId)
    .where('shownAt', 'is', null)
    .execute()
}

export async function recordFeedbackReply(
  tx: Tx,
  feedbackId: string,
  { accountId }: Author,
  body: string,
  now: Date,
) {
  await tx.insertInto('feedbackReplies').values({ feedbackId, accountId, body, madeAt: now }).execute()
}

/** Deals with feedback that is still hidden. */
export async function listDealsWithHiddenFeedback(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('feedback')
    .select('collaborationId')
    .distinct()
    .where('shownAt', 'is', null)
    .execute()
  return rows.map(({ collaborationId }) => collaborationId)
}

/** Deals of work that entered one of the statuses of an end since then. */
export async function listDealsEndedSince(db: Db, since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('collaborations')
    .select('id')
    .where('status', 'in', endedStatuses)
    .where('enteredAt', '>=', since)
    .where('extendsId', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
