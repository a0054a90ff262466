import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Weekend } from '../../app/domain/clock.ts'
import { type IndexedChannel, traits } from '../../app/domain/search/indexed-channel.ts'
import type { OrdinalSet } from '../../app/domain/search/ordinal-set.ts'
import { recordVersion, unpackChannel } from '../../app/domain/search/record.ts'
import type { Alert } from '../../app/domain/search/saved-search.ts'
import type { Db, Tx } from '../db.ts'

const saved = (db: Db, actor: BrandActor) =>
  db
    .selectFrom('savedSearches as s')
    .innerJoin('accounts as a', 'a.id', 's.accountId')
    .leftJoin('campaigns as c', 'c.id', 's.campaignId')
    .select([
      's.id',
      's.name',
      's.query',
      's.campaignId',
      's.alert',
      's.lastRunAt',
      's.createdAt',
      'c.name as campaignName',
      'a.name as savedBy',
    ])
    .select((eb) =>
      eb
        .selectFrom('savedSearchHits as h')
        .select((inner) => inner.fn.countAll<number>().as('fresh'))
        .whereRef('h.searchId', '=', 's.id')
        .whereRef('h.foundAt', '>', 's.seenAt')
        .as('fresh'),
    )
    .where('s.brandId', '=', actor.id)

const asSaved = <R extends { alert: string; fresh: number | null }>({ alert, fresh, ...row }: R) => ({
  ...row,
  alert: alert as Alert,
  fresh: Number(fresh ?? 0),
})

/** A brand's saved searches, the newest first; `fresh` what was found since somebody last looked. */
export async function listSavedSearches(db: Db, actor: BrandActor) {
  const rows = await saved(db, actor).orderBy('s.createdAt', 'desc').orderBy('s.id').execute()
  return rows.map(asSaved)
}

export async function findSavedSearch(db: Db, id: string, actor: BrandActor) {
  const row = await saved(db, actor).where('s.id', '=', id).executeTakeFirst()
  return row && asSaved(row)
}

export async function countSavedSearches(db: Db, actor: BrandActor): Promise<number> {
  const { count } = await db
    .selectFrom('savedSearches')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('brandId', '=', actor.id)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type NewSearch = {
  name: string
  query: string
  campaignId: string | null
  alert: Alert
  matched: OrdinalSet
}

/** @returns the search's id. */
export async function recordSavedSearch(
  tx: Tx,
  { matched, ...search }: NewSearch,
  actor: BrandActor,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('savedSearches')
    .values({
      ...search,
      brandId: actor.id,
      accountId: actor.accountId,
      matched: Buffer.from(matched),
      lastRev: oldestOpen,
      lastRunAt: now,
      seenAt: now,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes of transactions below this number can all be seen; those from it on are looked at next time. */
const oldestOpen = sql<string>`pg_snapshot_xmin(pg_current_snapshot())`

/** @returns whether the brand has such a search. */
export async function recordSavedSearchChange(
  db: Db,
  id: string,
  change: { name: string; alert: Alert } | { seenAt: Date },
  actor: BrandActor,
): Promise<boolean> {
  const row = await db
    .updateTable('savedSearches')
    .set(change)
    .where('id', '=', id)
    .where('brandId', '=', actor.id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns whether the brand had such a search. */
export async function deleteSavedSearch(db: Db, id: string, actor: BrandActor): Promise<boolean> {
  const row = await db
    .deleteFrom('savedSearches')
    .where('id', '=', id)
    .where('brandId', '=', actor.id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The channels that a search has found since it was saved, the newest first. */
export async function listHits(db: Db, id: string, actor: BrandActor, most: number) {
  const rows = await db
    .selectFrom('savedSearchHits as h')
    .innerJoin('savedSearches as s', 's.id', 'h.searchId')
    .innerJoin('channels as c', 'c.id', 'h.channelId')
    .select(['h.channelId', 'h.foundAt', 'c.name', 'c.platform', 'c.followers'])
    .select((eb) => eb('h.foundAt', '>', eb.ref('s.seenAt')).as('isFresh'))
    .where('h.searchId', '=', id)
    .where('s.brandId', '=', actor.id)
    .orderBy('h.foundAt', 'desc')
    .orderBy('h.channelId')
    .limit(most)
    .execute()
  return rows.map(({ platform, isFresh, ...row }) => ({
    ...row,
    platform: platform as Platform,
    isFresh: isFresh === true,
  }))
}

/** Every saved search with what says when it is due. */
export async function listSearchSchedules(db: Db) {
  const rows = await db
    .selectFrom('savedSearches as s')
    .innerJoin('brands as b', 'b.id', 's.brandId')
    .select([
      's.id',
      's.brandId',
      's.accountId',
      's.campaignId',
      's.query',
      's.alert',
      's.lastRunAt',
      'b.timeZone as zone',
      'b.weekend',
      sql<string>`s.last_rev::text`.as('lastRev'),
    ])
    .execute()
  return rows.map(({ alert, weekend, ...row }) => ({
    ...row,
    alert: alert as Alert,
    weekend: weekend as Weekend,
  }))
}
export type SearchSchedule = Awaited<ReturnType<typeof listSearchSchedules>>[number]

/** The search as it stands, its row held; undefined when it was deleted. */
export async function lockSavedSearch(tx: Tx, id: string) {
  return tx
    .selectFrom('savedSearches')
    .select(['matched', 'lastRunAt', 'alert'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** What a search has found up to `rev`. Channels that were found before stay as they are. @returns how many are new. */
export async function recordRun(
  tx: Tx,
  id: string,
  { ordinals, matched, rev }: { ordinals: readonly number[]; matched: OrdinalSet; rev: string },
  now: Date,
): Promise<number> {
  await tx
    .updateTable('savedSearches')
    .set({ matched: Buffer.from(matched), lastRev: rev, lastRunAt: now })
    .where('id', '=', id)
    .execute()
  const { numAffectedRows } = await sql`
    insert into saved_search_hits (search_id, channel_id, found_at)
    select ${id}, channels.id, ${now} from channels where channels.ordinal = any(${ordinals}::int[])
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Indexed channels by ordinal, as the search's own index has them. */
export async function listIndexed(db: Db, ordinals: readonly number[]): Promise<IndexedChannel[]> {
  const rows = await db
    .selectFrom('channelIndex')
    .select(['ordinal', 'record'])
    .where('ordinal', 'in', ordinals)
    .where('version', '=', recordVersion)
    .execute()
  return rows.map(({ ordinal, record }) => unpackChannel(ordinal, record))
}

const perPage = 5_000

/**
 * Every indexed channel that changed in a transaction from `rev` on, in pages, all as of one moment.
 * @returns the number from which on changes have not been looked at.
 */
export async function eachChangedChannel(
  db: Db,
  rev: string,
  look: (rows: IndexedChannel[]) => void,
): Promise<string> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { rows } = await sql<{ rev: string }>`
        select pg_snapshot_xmin(pg_current_snapshot())::text as rev`.execute(tx)
      for (let from = { rev, ordinal: 0 }; ;) {
        const page = await sql<{ rev: string; ordinal: number; record: Buffer }>`
          select rev::text as rev, ordinal, record from channel_index
          where (rev, ordinal) > (${from.rev}::xid8, ${from.ordinal}::int) and version = ${recordVersion}
          order by channel_index.rev, ordinal limit ${perPage}`.execute(tx)
        look(
          page.rows
            .map(({ ordinal, record }) => unpackChannel(ordinal, record))
            .filter((row) => (row.traits & traits.shown) !== 0),
        )
        const last = page.rows.at(-1)
        if (!last || page.rows.length < perPage) return rows[0]!.rev
        from = last
      }
    })
}

/** A search's news of one run: whom to tell, how many channels, and what the first ones are called. */
export async function findNews(db: Db, id: string, foundAt: Date) {
  const search = await db
    .selectFrom('savedSearches as s')
    .innerJoin('accounts as a', 'a.id', 's.accountId')
    // Who has left the brand hears no more of it.
    .innerJoin('brandMembers as m', (join) =>
      join.onRef('m.accountId', '=', 's.accountId').onRef('m.brandId', '=', 's.brandId'),
    )
    .select(['s.name', 's.accountId', 'a.email', 'a.locale'])
    .where('s.id', '=', id)
    .executeTakeFirst()
  if (!search) return undefined
  const names = await db
    .selectFrom('savedSearchHits as h')
    .innerJoin('channels as c', 'c.id', 'h.channelId')
    .select(['c.name', (eb) => eb.fn.countAll<number>().over().as('count')])
    .where('h.searchId', '=', id)
    .where('h.foundAt', '=', foundAt)
    .orderBy('c.followers', (order) => order.desc().nullsLast())
    .orderBy('c.ordinal')
    .limit(3)
    .execute()
  return { ...search, count: Number(names[0]?.count ?? 0), names: names.map(({ name }) => name) }
}
