import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { sql } from 'kysely'
import type { Db } from '#db/db.ts'
import {
  findShortlist,
  findShortlistVersion,
  listShortlistEntries,
  listShortlistVersions,
  listShortlists,
} from '#db/queries/shortlists.ts'
import type { BrandActor } from '../domain/actor.ts'
import { most } from '../domain/shortlist/shortlist.ts'
import { test } from '../jobs/testing.ts'
import { createShortlist } from './create-shortlist.ts'
import { deleteShortlist } from './delete-shortlist.ts'
import { moveShortlisted } from './move-shortlisted.ts'
import { noteShortlisted } from './note-shortlisted.ts'
import { removeShortlisted } from './remove-shortlisted.ts'
import { renameShortlist } from './rename-shortlist.ts'
import { restoreShortlist } from './restore-shortlist.ts'
import { shortlistChannel } from './shortlist-channel.ts'

const now = new Date('2026-11-20T12:00:00Z')
const list = { name: 'Ramadan', campaignId: null }

async function channels(db: Db, count: number): Promise<string[]> {
  const run = randomUUID().slice(0, 8)
  const rows = await db
    .insertInto('channels')
    .values(
      Array.from({ length: count }, (_, at) => ({
        platform: 'instagram',
        handle: `s${run}${at}`,
        name: `Channel ${at}`,
        url: `https://www.instagram.com/s${run}${at}/`,
      })),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

const order = async (db: Db, id: string, actor: BrandActor) =>
  (await listShortlistEntries(db, id, actor)).map(({ channelId }) => channelId)

test('every change of a list is a version, and an earlier one can be made the list again', async ({
  db,
  make,
}) => {
  const brand = await make.brand()
  const [a, b, c] = (await channels(db, 3)) as [string, string, string]
  const id = await createShortlist(db, brand, list, now)
  for (const channelId of [a, b, c]) await shortlistChannel(db, brand, channelId, { shortlistId: id }, now)
  await noteShortlisted(db, brand, id, { channelId: b, note: 'Bakes bread', tags: ['bread'] }, now)
  await moveShortlisted(db, brand, id, { channelId: c, place: 1 }, now)
  await removeShortlisted(db, brand, id, b, now)
  await renameShortlist(db, brand, id, 'Eid', now)
  expect(await order(db, id, brand)).toEqual([c, a])

  expect(await restoreShortlist(db, brand, id, 6, now)).toBe(9)
  expect(await order(db, id, brand)).toEqual([c, a, b])
  const [, , last] = await listShortlistEntries(db, id, brand)
  expect(last).toMatchObject({ note: 'Bakes bread', tags: ['bread'] })
  expect((await findShortlist(db, id, brand))!.name).toBe('Ramadan')
  const versions = await listShortlistVersions(db, id, brand)
  expect(versions.map(({ change, count }) => [change.kind, Number(count)])).toEqual([
    ['restored', 3],
    ['renamed', 2],
    ['removed', 2],
    ['moved', 3],
    ['noted', 3],
    ['added', 3],
    ['added', 2],
    ['added', 1],
    ['created', 0],
  ])
  expect(versions[2]).toMatchObject({ channelName: 'Channel 1', byName: 'Person brand' })
})

test('what changes nothing writes no version', async ({ db, make }) => {
  const brand = await make.brand()
  const [a] = (await channels(db, 1)) as [string]
  const id = await createShortlist(db, brand, list, now)
  await shortlistChannel(db, brand, a, { shortlistId: id }, now)
  await shortlistChannel(db, brand, a, { shortlistId: id }, now)
  await renameShortlist(db, brand, id, 'Ramadan', now)
  await moveShortlisted(db, brand, id, { channelId: a, place: 7 }, now)
  await noteShortlisted(db, brand, id, { channelId: a, note: '', tags: [] }, now)
  await removeShortlisted(db, brand, id, randomUUID(), now)
  expect((await findShortlist(db, id, brand))!.version).toBe(2)
})

test('a deleted list is gone from the lists, changes no more, and is brought back by a version', async ({
  db,
  make,
}) => {
  const brand = await make.brand()
  const [a] = (await channels(db, 1)) as [string]
  const id = await createShortlist(db, brand, list, now)
  await shortlistChannel(db, brand, a, { shortlistId: id }, now)
  await deleteShortlist(db, brand, id, now)
  expect(await listShortlists(db, brand)).toEqual([])
  await expect(renameShortlist(db, brand, id, 'Eid', now)).rejects.toMatchObject({
    code: 'shortlist.removed',
  })
  await restoreShortlist(db, brand, id, 2, now)
  expect(await listShortlists(db, brand)).toMatchObject([{ id, count: 1 }])
  expect(await order(db, id, brand)).toEqual([a])
})

test('twenty people adding at once make twenty versions and lose nothing', async ({ db, make }) => {
  const brand = await make.brand()
  const ids = await channels(db, 20)
  const id = await createShortlist(db, brand, list, now)
  await Promise.all(ids.map((channelId) => shortlistChannel(db, brand, channelId, { shortlistId: id }, now)))
  expect((await order(db, id, brand)).toSorted()).toEqual(ids.toSorted())
  const versions = await listShortlistVersions(db, id, brand)
  expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 21 }, (_, at) => 21 - at))
})

test('two presses that name a new list make one list', async ({ db, make }) => {
  const brand = await make.brand()
  const [a, b] = (await channels(db, 2)) as [string, string]
  const made = await Promise.all([
    shortlistChannel(db, brand, a, list, now),
    shortlistChannel(db, brand, b, { ...list, name: 'RAMADAN' }, now),
  ])
  expect(new Set(made).size).toBe(1)
  expect(await listShortlists(db, brand)).toMatchObject([{ count: 2 }])
})

test('a list of another brand does not exist', async ({ db, make }) => {
  const [brand, stranger] = [await make.brand(), await make.brand()]
  const [a] = (await channels(db, 1)) as [string]
  const id = await createShortlist(db, brand, list, now)
  const unknown = { kind: 'not_found', code: 'shortlist.unknown' }
  const tries = [
    () => shortlistChannel(db, stranger, a, { shortlistId: id }, now),
    () => renameShortlist(db, stranger, id, 'Mine', now),
    () => noteShortlisted(db, stranger, id, { channelId: a, note: 'x', tags: [] }, now),
    () => moveShortlisted(db, stranger, id, { channelId: a, place: 1 }, now),
    () => removeShortlisted(db, stranger, id, a, now),
    () => deleteShortlist(db, stranger, id, now),
    () => restoreShortlist(db, stranger, id, 1, now),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(unknown)
  expect(await findShortlist(db, id, stranger)).toBeUndefined()
  expect(await findShortlistVersion(db, id, 1, stranger)).toBeUndefined()
  expect(await listShortlistVersions(db, id, stranger)).toEqual([])
  expect(await listShortlistEntries(db, id, stranger)).toEqual([])
  const { campaignId } = await make.scene()
  await expect(createShortlist(db, stranger, { ...list, campaignId }, now)).rejects.toMatchObject({
    code: 'campaign.unknown',
  })
})

test('a colleague of the same brand sees and changes the list', async ({ db, make }) => {
  const brand = await make.brand()
  const accountId = await make.account('brand', 'Colleague')
  const colleague: BrandActor = { ...brand, accountId }
  await db.insertInto('brandMembers').values({ brandId: brand.id, accountId, role: 'manager' }).execute()
  const id = await createShortlist(db, brand, list, now)
  await renameShortlist(db, colleague, id, 'Eid', now)
  const [latest] = await listShortlistVersions(db, id, brand)
  expect(latest).toMatchObject({
    byName: 'Colleague',
    change: { kind: 'renamed', from: 'Ramadan', to: 'Eid' },
  })
})

test('a list holds five hundred channels, and the next is refused', async ({ db, make }) => {
  const brand = await make.brand()
  const ids = await channels(db, most.entries + 1)
  const id = await createShortlist(db, brand, list, now)
  const filled = ids.slice(0, most.entries)
  await db
    .insertInto('shortlistEntries')
    .values(
      filled.map((channelId, position) => ({
        shortlistId: id,
        channelId,
        position,
        note: '',
        tags: [],
        addedBy: brand.accountId,
        addedAt: now,
      })),
    )
    .execute()
  await expect(shortlistChannel(db, brand, ids.at(-1)!, { shortlistId: id }, now)).rejects.toMatchObject({
    code: 'shortlist.full',
    detail: { count: 500 },
  })
  await shortlistChannel(db, brand, ids[0]!, { shortlistId: id }, now)
  await moveShortlisted(db, brand, id, { channelId: ids[499]!, place: 1 }, now)
  expect(await order(db, id, brand)).toEqual([ids[499], ...filled.slice(0, 499)])
})

test('a note on a channel that a colleague has taken off is refused, not lost in silence', async ({
  db,
  make,
}) => {
  const brand = await make.brand()
  const id = await createShortlist(db, brand, list, now)
  const words = { channelId: randomUUID(), note: 'x', tags: [] }
  await expect(noteShortlisted(db, brand, id, words, now)).rejects.toMatchObject({
    code: 'shortlist.not_on_it',
  })
})

test('versions are never changed or deleted, whoever asks', async ({ db, owner, make }) => {
  const brand = await make.brand()
  const id = await createShortlist(db, brand, list, now)
  for (const statement of [
    sql`update shortlist_versions set change = 'x' where shortlist_id = ${id}`,
    sql`delete from shortlist_versions where shortlist_id = ${id}`,
  ]) {
    await expect(statement.execute(db)).rejects.toThrow('permission denied')
    await expect(statement.execute(owner)).rejects.toThrow('append-only')
  }
})
