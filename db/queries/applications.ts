import { sql } from 'kysely'
import type { Actor, BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Application } from '../../app/domain/collaboration/application-form.ts'
import { money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

/** Writes what a creator sends with a bid: the next version, which the brand reads from now on. */
export async function recordApplication(
  tx: Tx,
  collaborationId: string,
  { pitch, samples, picture }: Application,
  now: Date,
) {
  const last = await findApplication(tx, collaborationId)
  await tx
    .insertInto('applications')
    .values({ collaborationId, version: (last?.version ?? 0) + 1, pitch, samples, picture, madeAt: now })
    .execute()
}

/** The newest application of a deal; undefined where a brand invited. The caller has found who reads. */
export async function findApplication(db: Db, collaborationId: string) {
  return db
    .selectFrom('applications')
    .select(['version', 'pitch', 'samples', 'picture', 'madeAt'])
    .where('collaborationId', '=', collaborationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A creator's own application that still waits for an answer, as its form shows it again. */
export async function findWaitingApplication(db: Db, briefId: string, actor: CreatorActor) {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('offers as o', 'o.collaborationId', 'c.id')
    .select(['c.id', 'c.channelId', 'o.price', 'o.currency', 'o.draftDueOn', 'o.note'])
    .where('c.briefId', '=', briefId)
    .where('c.creatorId', '=', actor.id)
    .where('c.status', '=', 'applied')
    .orderBy('o.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { price, currency, note, ...rest } = row
  const sent = await findApplication(db, row.id)
  const { samples = [], picture = null } = sent ?? {}
  return { ...rest, price: money(price, currency), pitch: sent?.pitch ?? note, samples, picture }
}

/** Everybody who has applied under a brand's brief and waits for the brand's answer. */
export async function listApplications(db: Db, briefId: string, actor: BrandActor) {
  const { rows } = await sql<ApplicationRow>`
    select c.id, c.channel_id, c.due_at, c.price, c.currency, c.fee_bps, k.name as creator_name, h.platform, h.handle,
           h.followers, o.draft_due_on::text as draft_due_on, o.note, a.pitch, a.samples, a.picture
      from collaborations c
      join creators k on k.id = c.creator_id
      join channels h on h.id = c.channel_id
      join lateral (select draft_due_on, note from offers where collaboration_id = c.id order by version desc limit 1) o on true
      left join lateral (select pitch, samples, picture from applications
                          where collaboration_id = c.id order by version desc limit 1) a on true
     where c.brief_id = ${briefId} and c.brand_id = ${actor.id} and c.status = 'applied'
     order by c.created_at limit ${mostShown}`.execute(db)
  return rows.map(({ price, currency, pitch, note, samples, ...row }) => ({
    ...row,
    price: money(price, currency),
    pitch: pitch ?? note,
    samples: samples ?? [],
  }))
}

/** More than this nobody reads side by side. */
const mostShown = 100

type ApplicationRow = {
  id: string
  channelId: string
  dueAt: Date | null
  price: number
  currency: string
  feeBps: number
  creatorName: string
  platform: Platform
  handle: string
  followers: number | null
  draftDueOn: string
  note: string
  pitch: string | null
  samples: string[] | null
  picture: string | null
}

/** A picture sent with an application is for the two sides of that deal and for staff. */
export async function mayReadApplicationPicture(db: Db, key: string, reader: Actor | undefined) {
  if (!reader || reader.role === 'system') return false
  const row = await db
    .selectFrom('applications as a')
    .innerJoin('collaborations as c', 'c.id', 'a.collaborationId')
    .select('c.id')
    .where('a.picture', '=', key)
    .$if(reader.role === 'brand', (query) => query.where('c.brandId', '=', reader.id))
    .$if(reader.role === 'creator', (query) => query.where('c.creatorId', '=', reader.id))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
