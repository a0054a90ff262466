import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findImport, listRefusedReasons, listRefusedRows } from '#db/queries/channel-imports.ts'
import { test } from '#db/testing.ts'
import { mapChannelImport } from '../commands/map-channel-import.ts'
import { runChannelImport } from '../commands/run-channel-import.ts'
import { startChannelImport } from '../commands/start-channel-import.ts'
import type { StaffActor } from '../domain/actor.ts'
import { importChannels } from './import-channels.ts'

const now = new Date('2026-12-01T10:00:00Z')
let count = 0
const unique = () => `c${process.pid}_${(count += 1)}`

async function staffActor(db: Db): Promise<StaffActor> {
  const { id } = await db
    .insertInto('accounts')
    .values({ email: `${unique()}@staff.example`, role: 'staff', name: 'Staff' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { role: 'staff', id, accountId: id }
}

async function upload(db: Db, csv: string) {
  const actor = await staffActor(db)
  const importId = await startChannelImport(
    db,
    actor,
    { name: 'list.csv', bytes: new TextEncoder().encode(csv) },
    now,
  )
  return { actor, importId }
}

/** Uploads, tries out and imports a list, and tells what was counted each time. */
async function importList(db: Db, csv: string) {
  const { actor, importId } = await upload(db, csv)
  const { mapping } = (await findImport(db, importId))!
  await mapChannelImport(db, actor, { importId, mapping: mapping! })
  await work(db, importId)
  const dry = await counts(db, importId)
  await runChannelImport(db, actor, importId, new Date())
  await work(db, importId)
  return { actor, importId, dry, real: await counts(db, importId) }
}

const work = (db: Db, importId: string) => importChannels({ db, now: () => now }, { importId })

async function counts(db: Db, importId: string) {
  const { imported, merged, unchanged, refused, rowCount, rowsSeen, status } = (await findImport(
    db,
    importId,
  ))!
  expect(imported + merged + unchanged + refused).toBe(rowsSeen)
  return { imported, merged, unchanged, refused, rows: rowCount, status }
}

const channel = (db: Db, handle: string) =>
  db
    .selectFrom('channels')
    .selectAll()
    .where(sql<string>`lower(handle)`, '=', handle.toLowerCase())
    .executeTakeFirst()
const channelTotal = async (db: Db) =>
  (
    await db
      .selectFrom('channels')
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow()
  ).n

describe('importing a channel list', () => {
  test('every row is imported, merged, unchanged or refused with its reason', async ({ db }) => {
    const [a, b] = [unique(), unique()]
    const csv = [
      'platform,handle,name,category,country,followers,snapshot,avg_likes',
      `instagram,${a},نورة,Food & Drinks,Saudi Arabia,48.5K,2026-03,120`,
      `instagram,${a.toUpperCase()},نورة,Food & Drinks,Saudi Arabia,51000,2026-06,150`,
      `instagram,${a},,,,51000,2026-06,150`,
      `instagram,${a},,,,52000,2026-06,`,
      `tiktok,${b},,,,12500,2026-01,`,
      `tiktok,two words,,,,1,2026-01,`,
      `tiktok,${b},,,0,1,2026-02,`,
    ].join('\n')
    const { dry, real, importId } = await importList(db, csv)
    expect(real).toEqual({ imported: 2, merged: 1, unchanged: 1, refused: 3, rows: 7, status: 'done' })
    expect(dry).toEqual({ ...real, status: 'checked' })
    expect(await listRefusedReasons(db, importId)).toEqual([
      { reason: 'country.unknown', rows: 1, lines: [8] },
      { reason: 'handle.not_a_handle', rows: 1, lines: [7] },
      { reason: 'row.conflict', rows: 1, lines: [5] },
    ])
    expect((await listRefusedRows(db, importId)).map(({ line, raw }) => [line, raw[1]])).toEqual([
      [5, a],
      [7, 'two words'],
      [8, b],
    ])
    expect(await channel(db, a)).toMatchObject({
      name: 'نورة',
      country: 'SA',
      topics: ['food'],
      followers: 51_000,
      followersOn: '2026-06-01',
      followersSource: 'file',
      creatorId: null,
      url: `https://www.instagram.com/${a}/`,
    })
    const snapshots = await db
      .selectFrom('channelSnapshots')
      .select(['takenOn', 'followers', 'avgLikes', 'avgViews'])
      .where('channelId', '=', (await channel(db, a))!.id)
      .orderBy('takenOn')
      .execute()
    expect(snapshots).toEqual([
      { takenOn: '2026-03-01', followers: 48_500, avgLikes: 120, avgViews: null },
      { takenOn: '2026-06-01', followers: 51_000, avgLikes: 150, avgViews: null },
    ])
  })

  test('what the channels are about is learned anew, once however many lists come in', async ({ db }) => {
    for (const followers of [5, 6])
      await importList(db, `platform,handle,followers\nx,${unique()},${followers}`)
    const { rows } =
      await sql`select from pgboss.job where name = 'learn-topics' and state = 'created'`.execute(db)
    expect(rows).toHaveLength(1)
  })

  test('a dry run touches no channel', async ({ db }) => {
    const handle = unique()
    const { actor, importId } = await upload(db, `platform,handle,followers\nx,${handle},5`)
    const before = await channelTotal(db)
    await mapChannelImport(db, actor, { importId, mapping: { platform: 0, handle: 1, followers: 2 } })
    await work(db, importId)
    expect(await counts(db, importId)).toMatchObject({ imported: 1, status: 'checked' })
    expect(await channelTotal(db)).toBe(before)
  })

  test('the same list a second time changes nothing', async ({ db }) => {
    const rows = Array.from(
      { length: 1_200 },
      (_, i) => `x,${unique().slice(0, 15)},${i},2026-0${(i % 5) + 1}`,
    )
    const csv = ['platform,handle,followers,date', ...rows, ...rows.slice(0, 30)].join('\n')
    const first = await importList(db, csv)
    expect(first.real).toMatchObject({ imported: 1_200, unchanged: 30, refused: 0 })
    expect(first.dry).toMatchObject({ imported: 1_200, unchanged: 30 })
    const before = await fingerprint(db)
    const second = await importList(db, csv)
    expect(second.real).toMatchObject({ imported: 0, merged: 0, unchanged: 1_230, refused: 0 })
    expect(await fingerprint(db)).toEqual(before)
  })

  test('a run that dies goes on after its last whole chunk and counts no row twice', async ({ db }) => {
    const rows = Array.from({ length: 1_300 }, (_, i) => `x,${unique().slice(0, 15)},${i},2026-05`)
    const { actor, importId } = await upload(db, ['platform,handle,followers,date', ...rows].join('\n'))
    await mapChannelImport(db, actor, {
      importId,
      mapping: { platform: 0, handle: 1, followers: 2, date: 3 },
    })
    await work(db, importId)
    await runChannelImport(db, actor, importId, new Date())
    await expect(importChannels({ db, now: dyingAfter(1) }, { importId })).rejects.toThrow('dies here')
    expect(await findImport(db, importId)).toMatchObject({ status: 'failed', rowsSeen: 500, imported: 500 })
    await work(db, importId)
    expect(await counts(db, importId)).toMatchObject({ imported: 1_300, refused: 0, status: 'done' })
    await work(db, importId)
    expect(await counts(db, importId)).toMatchObject({ imported: 1_300, status: 'done' })
  })

  test('a dry run that dies starts over and tells the same', async ({ db }) => {
    const handle = unique()
    const rows = Array.from({ length: 700 }, (_, i) => `x,${handle},${i},20${10 + (i % 15)}-0${(i % 9) + 1}`)
    const { actor, importId } = await upload(db, ['platform,handle,followers,date', ...rows].join('\n'))
    await mapChannelImport(db, actor, {
      importId,
      mapping: { platform: 0, handle: 1, followers: 2, date: 3 },
    })
    await expect(importChannels({ db, now: dyingAfter(1) }, { importId })).rejects.toThrow('dies here')
    await work(db, importId)
    const told = await counts(db, importId)
    expect(told).toMatchObject({ imported: 1, status: 'checked' })
    await runChannelImport(db, actor, importId, new Date())
    await work(db, importId)
    expect(await counts(db, importId)).toEqual({ ...told, status: 'done' })
  })
})

describe('what may not be done', () => {
  test('importing for real before a dry run, twice, or by a mapping that names nobody', async ({ db }) => {
    const { actor, importId } = await upload(db, `platform,handle\nx,${unique()}`)
    const mapping = { platform: 0, handle: 1 }
    await expect(runChannelImport(db, actor, importId, new Date())).rejects.toMatchObject({
      code: 'import.not_checked',
    })
    await expect(mapChannelImport(db, actor, { importId, mapping: { platform: 0 } })).rejects.toMatchObject({
      code: 'import.no_handle',
    })
    await expect(
      mapChannelImport(db, actor, { importId: '00000000-0000-4000-8000-000000000000', mapping }),
    ).rejects.toMatchObject({ code: 'import.unknown' })
    await mapChannelImport(db, actor, { importId, mapping })
    await expect(mapChannelImport(db, actor, { importId, mapping })).rejects.toMatchObject({
      code: 'import.running',
    })
    await work(db, importId)
    await runChannelImport(db, actor, importId, new Date())
    await work(db, importId)
    await expect(runChannelImport(db, actor, importId, new Date())).rejects.toMatchObject({
      code: 'import.done',
    })
    await expect(mapChannelImport(db, actor, { importId, mapping })).rejects.toMatchObject({
      code: 'import.done',
    })
  })

  test("an import never takes the words or the owner of a creator's channel", async ({ db }) => {
    const handle = unique()
    const { id: accountId } = await db
      .insertInto('accounts')
      .values({ email: `${handle}@creator.example`, role: 'creator', name: 'Noura' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id: creatorId } = await db
      .insertInto('creators')
      .values({ accountId, handle, name: 'Noura', country: 'SA', timeZone: 'Asia/Riyadh' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const own = {
      creatorId,
      platform: 'x',
      handle,
      name: 'نورة',
      url: `https://x.com/${handle}`,
      category: 'mine',
    }
    await db.insertInto('channels').values(own).execute()
    const { real } = await importList(
      db,
      `platform,handle,name,category,country,followers,date\nX,${handle},N,Other,Egypt,9,2026-01`,
    )
    expect(real).toMatchObject({ merged: 1 })
    expect(await channel(db, handle)).toMatchObject({ ...own, country: 'EG', followers: 9 })
  })
})

function dyingAfter(chunks: number) {
  let calls = 0
  return () => {
    calls += 1
    if (calls > chunks && calls < chunks + 2) throw new Error('dies here')
    return now
  }
}

async function fingerprint(db: Db) {
  const { rows } = await sql<{ channels: string; snapshots: string }>`
    select (select md5(string_agg(c::text, '|' order by c.id)) from channels c) as channels,
           (select md5(string_agg(s::text, '|' order by s.channel_id, s.taken_on)) from channel_snapshots s) as snapshots
  `.execute(db)
  return rows[0]
}
