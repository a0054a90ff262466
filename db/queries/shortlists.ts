import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Change, Entry, ShortlistBody } from '../../app/domain/shortlist/shortlist.ts'
import type { Db, Tx } from '../db.ts'

/** A brand's lists, the last changed first, with how many channels are on each. */
export async function listShortlists(db: Db, actor: BrandActor) {
  const rows = await db
    .selectFrom('shortlists as s')
    .innerJoin('accounts as a', 'a.id', 's.createdBy')
    .leftJoin('campaigns as c', 'c.id', 's.campaignId')
    .select([
      's.id',
      's.name',
      's.version',
      's.changedAt',
      's.campaignId',
      'a.name as createdBy',
      'c.name as campaignName',
    ])
    .select((eb) =>
      eb
        .selectFrom('shortlistEntries as e')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('e.shortlistId', '=', 's.id')
        .as('count'),
    )
    .where('s.brandId', '=', actor.id)
    .where('s.removedAt', 'is', null)
    .orderBy('s.changedAt', 'desc')
    .execute()
  return rows.map(({ count, ...row }) => ({ ...row, count: Number(count ?? 0) }))
}

/** Which of a brand's lists some channels are on. */
export async function listShortlistsWith(db: Db, channelIds: readonly string[], actor: BrandActor) {
  if (channelIds.length === 0) return []
  return db
    .selectFrom('shortlistEntries as e')
    .innerJoin('shortlists as s', 's.id', 'e.shortlistId')
    .select(['e.channelId', 's.id', 's.name'])
    .where('e.channelId', 'in', [...channelIds])
    .where('s.brandId', '=', actor.id)
    .where('s.removedAt', 'is', null)
    .orderBy('s.name')
    .execute()
}

export async function countShortlists(db: Db, actor: BrandActor): Promise<number> {
  const { count } = await db
    .selectFrom('shortlists')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('brandId', '=', actor.id)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const heads = (db: Db, id: string, actor: BrandActor) =>
  db
    .selectFrom('shortlists')
    .select(['id', 'name', 'campaignId', 'version', 'createdAt', 'changedAt', 'removedAt'])
    .where('id', '=', id)
    .where('brandId', '=', actor.id)

/** A list of this brand; one that was deleted too, with when. */
export const findShortlist = (db: Db, id: string, actor: BrandActor) =>
  heads(db, id, actor).executeTakeFirst()

/** The list of that name, whatever its capitals; the last changed where there are several. */
export async function findShortlistNamed(db: Db, name: string, actor: BrandActor) {
  return db
    .selectFrom('shortlists')
    .select('id')
    .where('brandId', '=', actor.id)
    .where('removedAt', 'is', null)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', eb.fn<string>('lower', [eb.val(name)])))
    .orderBy('changedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The list as it stands, its row held: who changes it goes one after another. */
export async function lockShortlist(tx: Tx, id: string, actor: BrandActor) {
  const head = await heads(tx, id, actor).forUpdate().executeTakeFirst()
  if (!head) return undefined
  const rows = await tx
    .selectFrom('shortlistEntries')
    .select(['channelId', 'note', 'tags', 'addedBy', 'addedAt'])
    .where('shortlistId', '=', id)
    .orderBy('position')
    .execute()
  const { name, campaignId, removedAt, version } = head
  const entries = rows.map(({ addedAt, ...entry }): Entry => ({ ...entry, addedAt: addedAt.toISOString() }))
  return { version, body: { name, campaignId, isRemoved: removedAt !== null, entries } }
}

/** A list with nothing on it yet, and its first version. @returns its id. */
export async function recordShortlist(
  tx: Tx,
  { name, campaignId }: Pick<ShortlistBody, 'name' | 'campaignId'>,
  actor: BrandActor,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('shortlists')
    .values({
      brandId: actor.id,
      name,
      campaignId,
      version: 1,
      createdBy: actor.accountId,
      createdAt: now,
      changedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const body = { name, campaignId, isRemoved: false, entries: [] }
  await recordVersion(tx, id, { version: 1, change: { kind: 'created' }, body }, actor, now)
  return id
}

type Version = { version: number; change: Change; body: ShortlistBody }

/** Makes the list what `body` says, as its next version. The caller holds the list's row. */
export async function recordShortlistChange(tx: Tx, id: string, next: Version, actor: BrandActor, now: Date) {
  const { name, campaignId, isRemoved, entries } = next.body
  await tx
    .updateTable('shortlists')
    .set({ name, campaignId, version: next.version, changedAt: now, removedAt: isRemoved ? now : null })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('shortlistEntries').where('shortlistId', '=', id).execute()
  if (entries.length > 0)
    await tx
      .insertInto('shortlistEntries')
      .values(entries.map((entry, position) => ({ ...entry, shortlistId: id, position })))
      .execute()
  await recordVersion(tx, id, next, actor, now)
}

async function recordVersion(
  tx: Tx,
  shortlistId: string,
  { version, change: { kind, ...detail }, body }: Version,
  { accountId }: BrandActor,
  now: Date,
) {
  await tx
    .insertInto('shortlistVersions')
    .values({
      shortlistId,
      version,
      accountId,
      createdAt: now,
      change: kind,
      detail: JSON.stringify(detail),
      body: JSON.stringify(body),
    })
    .execute()
}

/** Versions of a list, newest first: who changed what, and how many channels were on it then. */
export async function listShortlistVersions(db: Db, id: string, actor: BrandActor, most = 200) {
  const rows = await db
    .selectFrom('shortlistVersions as v')
    .innerJoin('shortlists as s', 's.id', 'v.shortlistId')
    .innerJoin('accounts as a', 'a.id', 'v.accountId')
    .leftJoin('channels as c', (join) => join.on('c.id', '=', sql<string>`(v.detail ->> 'channelId')::uuid`))
    .select([
      'v.version',
      'v.createdAt',
      'v.change',
      'v.detail',
      'a.name as byName',
      'c.name as channelName',
      sql<number>`jsonb_array_length(v.body -> 'entries')`.as('count'),
    ])
    .where('v.shortlistId', '=', id)
    .where('s.brandId', '=', actor.id)
    .orderBy('v.version', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ change, detail, ...row }) => ({
    ...row,
    change: { kind: change, ...(detail as object) } as Change,
  }))
}

/** The whole list as one of its versions kept it. */
export async function findShortlistVersion(
  db: Db,
  id: string,
  version: number,
  actor: BrandActor,
): Promise<ShortlistBody | undefined> {
  const row = await db
    .selectFrom('shortlistVersions as v')
    .innerJoin('shortlists as s', 's.id', 'v.shortlistId')
    .select('v.body')
    .where('v.shortlistId', '=', id)
    .where('v.version', '=', version)
    .where('s.brandId', '=', actor.id)
    .executeTakeFirst()
  return row && (row.body as ShortlistBody)
}

/** What is on a list, in its order, with what names each channel and who put it there. */
export async function listShortlistEntries(db: Db, id: string, actor: BrandActor) {
  return db
    .selectFrom('shortlistEntries as e')
    .innerJoin('shortlists as s', 's.id', 'e.shortlistId')
    .innerJoin('channels as c', 'c.id', 'e.channelId')
    .innerJoin('accounts as a', 'a.id', 'e.addedBy')
    .select([
      'e.channelId',
      'e.note',
      'e.tags',
      'e.position',
      'e.addedAt',
      'a.name as addedBy',
      'c.ordinal',
      'c.name',
      'c.handle',
      'c.platform',
      'c.url',
      'c.country',
      'c.followers',
      'c.removedAt as channelRemovedAt',
    ])
    .where('e.shortlistId', '=', id)
    .where('s.brandId', '=', actor.id)
    .orderBy('e.position')
    .execute()
}
