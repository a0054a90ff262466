import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import type { ContestRules } from '../../app/domain/contest/rules.ts'
import type { Subject } from '../../app/domain/moderation/case.ts'
import type { Db } from '../db.ts'
import { visibleTo } from './collaborations.ts'
import type { Excerpt } from './moderation.ts'

type Reader = BrandActor | CreatorActor
const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

/** What a reader sees of others, with whose it is; undefined where they see no such thing, or it is their own. */
export async function findSubject(
  db: Db,
  { kind, id }: Subject,
  reader: Reader,
): Promise<Excerpt | undefined> {
  if (kind === 'message') return /^\d{1,15}$/.test(id) ? findMessage(db, Number(id), reader) : undefined
  if (!isUuid(id)) return undefined
  switch (kind) {
    case 'reply':
      return findShownReply(db, id, reader)
    case 'contest':
      return findContestText(db, id, reader)
    // Reported by the image list alone.
    case 'video':
      return undefined
    case 'feedback':
      return findShownFeedback(db, id, reader)
    case 'brief':
      return reader.role === 'creator' ? findPublicBrief(db, id) : undefined
    case 'brand':
      return reader.role === 'creator' ? findBrandText(db, id) : undefined
    case 'kit':
      return findKit(db, id, reader)
  }
}

async function findMessage(db: Db, id: number, reader: Reader): Promise<Excerpt | undefined> {
  const row = await db
    .selectFrom('messages as m')
    .innerJoin('collaborations as c', 'c.id', 'm.collaborationId')
    .select(['m.accountId as ownerAccount', 'm.body as excerpt', 'm.role', 'c.id as dealId'])
    .where('m.id', '=', id)
    .where('m.role', 'not in', [reader.role, 'staff'])
    .where(visibleTo(reader))
    .executeTakeFirst()
  return row && { ...row, path: pathOfDeal(row.role, row.dealId, '#messages') }
}

async function findShownFeedback(db: Db, id: string, reader: Reader): Promise<Excerpt | undefined> {
  const row = await db
    .selectFrom('feedback as f')
    .select(['f.accountId as ownerAccount', 'f.body as excerpt', 'f.byRole', 'f.collaborationId'])
    .where('f.id', '=', id)
    .where('f.shownAt', 'is not', null)
    .where('f.accountId', '<>', reader.accountId)
    .executeTakeFirst()
  return row && { ...row, path: pathOfDeal(row.byRole, row.collaborationId, '/feedback') }
}

async function findShownReply(db: Db, feedbackId: string, reader: Reader): Promise<Excerpt | undefined> {
  const row = await db
    .selectFrom('feedbackReplies as r')
    .innerJoin('feedback as f', 'f.id', 'r.feedbackId')
    .select(['r.accountId as ownerAccount', 'r.body as excerpt', 'f.byRole', 'f.collaborationId'])
    .where('f.id', '=', feedbackId)
    .where('r.accountId', '<>', reader.accountId)
    .executeTakeFirst()
  if (!row) return undefined
  const side = row.byRole === 'brand' ? 'creator' : 'brand'
  return { ...row, path: pathOfDeal(side, row.collaborationId, '/feedback') }
}

async function findContestText(db: Db, id: string, reader: Reader): Promise<Excerpt | undefined> {
  const row = await db
    .selectFrom('contests as t')
    .leftJoin('contestCancellations as x', 'x.contestId', 't.id')
    .select(['t.accountId as ownerAccount', 't.rules', 't.code', 'x.reason'])
    .where('t.id', '=', id)
    .where('t.accountId', '<>', reader.accountId)
    .executeTakeFirst()
  if (!row) return undefined
  const excerpt = [textOfContest(row.rules as ContestRules), row.reason].filter(Boolean).join('\n')
  return { ownerAccount: row.ownerAccount, excerpt, path: `/contests/${row.code}` }
}

/** The words of a contest that everybody reads, as one text. */
export const textOfContest = ({ prize, conditions, note, hashtag }: ContestRules) =>
  [prize, conditions, note, hashtag].filter(Boolean).join('\n')

async function findPublicBrief(db: Db, id: string): Promise<Excerpt | undefined> {
  const row = await db
    .selectFrom('briefs as r')
    .innerJoin('briefVersions as v', 'v.briefId', 'r.id')
    .select(['v.accountId as ownerAccount', 'v.body'])
    .where('r.id', '=', id)
    .where('r.state', '=', 'open')
    .where('r.kind', '=', 'work')
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && { ownerAccount: row.ownerAccount, excerpt: textOfBrief(row.body), path: `/brand/briefs/${id}` }
  )
}

/** The words of a brief that a reader sees, as one text. */
export function textOfBrief(body: unknown): string {
  const { title, product, mustSay, mustNotSay } = readStoredBrief(body)
  return [title, product, mustSay, mustNotSay].flat().filter(Boolean).join('\n')
}

async function findBrandText(db: Db, id: string): Promise<Excerpt | undefined> {
  const row = await db
    .selectFrom('brands as b')
    .innerJoin('brandMembers as m', 'm.brandId', 'b.id')
    .select(['m.accountId as ownerAccount', 'b.name', 'b.about'])
    .where('b.id', '=', id)
    .where('m.role', '=', 'owner')
    .orderBy('m.joinedAt')
    .limit(1)
    .executeTakeFirst()
  return row && { ownerAccount: row.ownerAccount, excerpt: `${row.name}\n${row.about}`, path: '/settings' }
}

async function findKit(db: Db, id: string, { accountId }: Reader): Promise<Excerpt | undefined> {
  const row = await db
    .selectFrom('creators')
    .select(['accountId as ownerAccount', 'name', 'bio', 'handle'])
    .where('id', '=', id)
    .where('accountId', '<>', accountId)
    .executeTakeFirst()
  return (
    row && { ownerAccount: row.ownerAccount, excerpt: `${row.name}\n${row.bio}`, path: `/@${row.handle}` }
  )
}

const pathOfDeal = (side: string, dealId: string, room: string) => `/${side}/collaborations/${dealId}${room}`
