import { sql } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { LibraryFilters } from '../../app/domain/rights/library.ts'
import type { Period, RightsFacts } from '../../app/domain/rights/standing.ts'
import type { Db } from '../db.ts'
import { isSeen } from './moderation.ts'
import { rightsColumns, type RightsRow, withFacts } from './rights.ts'

/** A deal with approved content, and what the rules of its rights ask. */
export type LibraryDeal = {
  id: string
  campaignId: string
  campaignName: string
  brandId: string
  brandName: string
  creatorId: string
  creatorName: string
  title: string
  platform: Platform
  handle: string
  postUrl: string | null
  draftId: string
  caption: string
  approvedAt: Date
  zone: string
  facts: RightsFacts
}

type Asked = Partial<Pick<LibraryFilters, 'text' | 'campaign' | 'party' | 'deal' | 'platform'>>

/** More deals than this nobody looks through at once; the newest are there. */
const mostDeals = 5_000

/** The actor's deals with approved content, the newest approval first, narrowed by what the database can tell. */
export async function listLibraryDeals(
  db: Db,
  actor: BrandActor | CreatorActor,
  { text = '', campaign = null, party = null, deal = null, platform = null }: Asked = {},
): Promise<LibraryDeal[]> {
  const [own, other] =
    actor.role === 'brand'
      ? (['c.brand_id', 'c.creator_id'] as const)
      : (['c.creator_id', 'c.brand_id'] as const)
  const words = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const { rows } = await sql<RightsRow & Omit<LibraryDeal, 'facts'>>`
    select c.id, c.campaign_id, g.name as campaign_name, c.brand_id, b.name as brand_name, c.creator_id,
           k.name as creator_name, v.body ->> 'title' as title, h.platform, h.handle, p.url as post_url,
           d.id as draft_id, d.caption, a.approved_at, ${rightsColumns}
      from collaborations c
      join lateral (select max(s.taken_at) as approved_at from collaboration_steps s
                     where s.collaboration_id = c.id and s.step = 'approve-draft') a on a.approved_at is not null
      join lateral (select d.id, d.caption from drafts d
                     where d.collaboration_id = c.id and d.submitted_at <= a.approved_at
                     order by d.version desc limit 1) d on true
      join brands b on b.id = c.brand_id
      join creators k on k.id = c.creator_id
      join campaigns g on g.id = c.campaign_id
      join channels h on h.id = c.channel_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
      left join publications p on p.collaboration_id = c.id
     where ${sql.ref(own)} = ${actor.id}
       ${campaign ? sql`and c.campaign_id = ${campaign}` : sql``}
       ${party ? sql`and ${sql.ref(other)} = ${party}` : sql``}
       ${deal ? sql`and c.id = ${deal}` : sql``}
       ${platform ? sql`and h.platform = ${platform}` : sql``}
       ${text ? sql`and d.caption ilike ${words}` : sql``}
     order by a.approved_at desc, c.id
     limit ${mostDeals}`.execute(db)
  return rows.map(withFacts)
}

/** A file of approved content. */
export type Piece = {
  id: string
  draftId: string
  position: number
  key: string
  thumbKey: string | null
  width: number
  height: number
  bytes: number
  sha256: string
}

/** What staff has taken out is used no more. */
const pieces = (db: Db) =>
  db
    .selectFrom('draftFiles as f')
    .select([
      'f.id',
      'f.draftId',
      'f.position',
      'f.key',
      'f.thumbKey',
      'f.width',
      'f.height',
      'f.bytes',
      'f.sha256',
    ])
    .where(isSeen('video', 'f.id'))

/** How many files each of some drafts has. */
export async function countPieces(db: Db, draftIds: readonly string[]): Promise<Map<string, number>> {
  if (draftIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('draftFiles')
    .select((eb) => ['draftId', eb.fn.countAll<number>().as('pieces')])
    .where('draftId', 'in', [...draftIds])
    .where(isSeen('video', 'draftFiles.id'))
    .groupBy('draftId')
    .execute()
  return new Map(rows.map(({ draftId, pieces }) => [draftId, pieces]))
}

/** One page of the files of these drafts, in the order of the drafts, and how many pages there are. */
export async function listPieces(
  db: Db,
  draftIds: readonly string[],
  { page, perPage }: { page: number; perPage: number },
) {
  if (draftIds.length === 0) return { total: 0, pages: 1, pieces: [] as Piece[] }
  const { total } = await db
    .selectFrom('draftFiles')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('draftId', 'in', draftIds)
    .where(isSeen('video', 'draftFiles.id'))
    .executeTakeFirstOrThrow()
  const rows = await pieces(db)
    .where('f.draftId', 'in', draftIds)
    .orderBy(sql`array_position(${[...draftIds]}::uuid[], f.draft_id)`)
    .orderBy('f.position')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { total, pages: Math.max(1, Math.ceil(total / perPage)), pieces: rows satisfies Piece[] }
}

/** A piece of the actor's own library with its deal; undefined for everybody else's, and for drafts never approved. */
export async function findPiece(db: Db, id: string, actor: BrandActor | CreatorActor) {
  const found = await pieces(db)
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .select('d.collaborationId')
    .where('f.id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const { collaborationId, ...piece } = found
  const [deal] = await listLibraryDeals(db, actor, { deal: collaborationId })
  return deal?.draftId === piece.draftId ? { piece: piece satisfies Piece, deal } : undefined
}

/** Keeps who took a file, and what was allowed on that day. */
export async function recordDownload(
  db: Db,
  { fileId, accountId, allowed }: { fileId: string; accountId: string; allowed: Period },
  now: Date,
) {
  await db
    .insertInto('contentDownloads')
    .values({
      fileId,
      accountId,
      rightsUse: allowed.use,
      territory: allowed.territory,
      untilOn: allowed.until,
      downloadedAt: now,
    })
    .execute()
}

/** Who took a file out of the library, newest first. */
export async function listDownloads(db: Db, fileId: string, most = 50) {
  return db
    .selectFrom('contentDownloads as w')
    .innerJoin('accounts as a', 'a.id', 'w.accountId')
    .select(['w.id', 'a.name as by', 'w.untilOn', 'w.downloadedAt'])
    .where('w.fileId', '=', fileId)
    .orderBy('w.id', 'desc')
    .limit(most)
    .execute()
}

/** Which agreement a deal's rights come from, and who accepted it. */
export async function findLicence(db: Db, collaborationId: string) {
  return db
    .selectFrom('agreements as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['m.briefVersion', 'm.offerVersion', 'm.acceptedAt', 'a.name as acceptedBy'])
    .where('m.collaborationId', '=', collaborationId)
    .executeTakeFirst()
}
