import { setTimeout as pause } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { openEngine } from '#db/engine/open-engine.ts'
import type { SearchEngine } from '#db/engine/search-engine.ts'
import { SearchThread } from '#db/engine/search-thread.ts'
import { findSignalNorms, findSurroundings } from '#db/queries/catalogue.ts'
import { findIndexState, findOrdinals, listIndexFacts } from '#db/queries/channel-index.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { generateChannels } from '#db/seed/channels.ts'
import { type Random, randomFrom } from '#db/seed/random.ts'
import { writeChannels } from '#db/seed/write-channels.ts'
import { test as base } from '#db/testing.ts'
import { indexChannel } from '../domain/search/index-channel.ts'
import { type IndexedChannel, traits } from '../domain/search/indexed-channel.ts'
import { randomRequest } from '../domain/search/random-search.testing.ts'
import { packChannel, unpackChannel } from '../domain/search/record.ts'
import { answerSearch } from '../domain/search/search-answer.ts'
import { indexNow, reindexChannels, startIndexing } from './index-channels.ts'

const now = new Date('2026-11-20T10:00:00Z')

/** `running`: an indexer and the searches of two processes, all on the same database. */
const test = base.extend<{ running: { a: SearchEngine; b: SearchEngine } }>({
  running: async ({ db, url }, use) => {
    const troubles: unknown[] = []
    const onTrouble = (trouble: unknown) => troubles.push(trouble)
    const indexing = startIndexing({ db, now: () => now }, onTrouble)
    const [a, b] = [0, 1].map(() => new SearchThread({ databaseUrl: url, onTrouble }))
    await Promise.all([a!.rows([]), b!.rows([])])
    await use({ a: a!, b: b! })
    await Promise.all([a!.close(), b!.close(), indexing.stop()])
    expect(troubles).toEqual([])
  },
})

/** Until both searches show a channel as it should be. @returns how long that took, in milliseconds. */
async function shown(
  { a, b }: { a: SearchEngine; b: SearchEngine },
  ordinal: number,
  isRight: (row: IndexedChannel | undefined) => boolean,
) {
  const began = performance.now()
  for (const engine of [a, b])
    while (!isRight((await engine.rows([ordinal]))[0])) {
      if (performance.now() - began > 10_000) throw new Error(`channel ${ordinal} is not shown as it is`)
      await pause(5)
    }
  return performance.now() - began
}

async function addChannel(db: Db) {
  const { rows } = await sql<{ id: string; ordinal: number }>`
    insert into channels (platform, handle, name, url, followers)
    values ('youtube', 'c' || gen_random_uuid(), 'Channel', 'https://example.test', 5000)
    returning id, ordinal`.execute(db)
  return rows[0]!
}

/** Each kind of change with what it leaves in the record. */
const kinds: Record<
  string,
  { change: (id: string) => RawBuilder<unknown>; isRight: (row?: IndexedChannel) => boolean }
> = {
  channel: {
    change: (id) => sql`update channels set followers = 123456 where id = ${id}`,
    isRight: (row) => row?.followers === 123_456,
  },
  stats: {
    change: (id) => sql`
      insert into channel_stats (channel_id, post_count, denominator, log_rate_mean, log_rate_var, log_views_mean,
                                 log_views_var, source, collected_on)
      values (${id}, 20, 'views', -3, 0.2, 12, 0.2, 'file', '2026-11-01')`,
    isRight: (row) => row !== undefined && (row.traits & traits.rated) !== 0 && row.views > 100_000,
  },
  audience: {
    change: (id) => sql`
      insert into channel_audiences (channel_id, source, collected_on, gender)
      values (${id}, 'file', '2026-11-01', '{"female": 1, "male": 0}')`,
    isRight: (row) => row !== undefined && row.cohorts.slice(7).reduce((sum, share) => sum + share, 0) < 40,
  },
  package: {
    change: (id) => sql`
      insert into channel_packages (channel_id, format, price, currency) values (${id}, 'video', 70000, 'USD')`,
    isRight: (row) => row !== undefined && (row.traits & traits.priced) !== 0 && row.price === 70_000,
  },
  topics: {
    change: (id) => sql`
      insert into channel_topics (channel_id, mixture, model_id, learned_at)
      values (${id}, array[1::real] || array_fill(0::real, array[29]), 1, ${now})`,
    isRight: (row) => row?.mixture[0] === 255,
  },
  followers: {
    change: (id) => sql`
      insert into channel_follower_samples (channel_id, source, collected_on, size, fakes)
      values (${id}, 'file', '2026-11-01', 400, 300)`,
    isRight: (row) => row !== undefined && row.credibility < 70,
  },
  removal: {
    change: (id) => sql`update channels set removed_at = ${now} where id = ${id}`,
    isRight: (row) => row === undefined,
  },
}

describe('what is committed is found by every process', () => {
  test('each kind of change within a second', async ({ db, running }) => {
    const lags: number[] = []
    for (const { change, isRight } of Object.values(kinds)) {
      const { id, ordinal } = await addChannel(db)
      lags.push(await shown(running, ordinal, (row) => row !== undefined))
      await change(id).execute(db)
      lags.push(await shown(running, ordinal, isRight))
    }
    lags.sort((a, b) => a - b)
    expect(lags[Math.floor(lags.length * 0.8)]).toBeLessThan(1_000)
  })

  test('a deal that finishes', async ({ db, running }) => {
    const deal = await agree(db, await openCampaign(db), { status: 'verified' })
    const { channelId } = await db
      .selectFrom('collaborations')
      .select('channelId')
      .where('id', '=', deal.id)
      .executeTakeFirstOrThrow()
    const ordinal = (await findOrdinals(db, [channelId])).get(channelId)!
    const isNew = (row: IndexedChannel | undefined) => (row!.traits & traits.newHere) !== 0
    await shown(running, ordinal, (row) => row !== undefined && isNew(row))
    await sql`update collaborations set status = 'completed' where id = ${deal.id}`.execute(db)
    await shown(running, ordinal, (row) => !isNew(row))
  })

  test('a change that was begun before others and commits after them', async ({ db, running }) => {
    const [first, second] = [await addChannel(db), await addChannel(db)]
    await shown(running, second.ordinal, (row) => row !== undefined)
    const changed = Promise.withResolvers<void>()
    const told = Promise.withResolvers<void>()
    const late = db.transaction().execute(async (tx) => {
      await kinds.channel!.change(first.id).execute(tx)
      changed.resolve()
      await told.promise
    })
    await changed.promise
    await kinds.channel!.change(second.id).execute(db)
    await shown(running, second.ordinal, kinds.channel!.isRight)
    told.resolve()
    await late
    await shown(running, first.ordinal, kinds.channel!.isRight)
  })

  test('five hundred changes at once, whatever their order', { timeout: 60_000 }, async ({ db, running }) => {
    const channels = await Promise.all(Array.from({ length: 60 }, () => addChannel(db)))
    const ids = channels.map(({ id }) => id)
    await Promise.all(
      Array.from({ length: 5 }, async (_, writer) => {
        const random = randomFrom(`writer ${writer}`)
        for (let i = 0; i < 100; i++) await randomChange(db, random, ids)
      }),
    )
    await indexNow(db, now)
    const surroundings = await findSurroundings(db, now)
    const stored = await listStored(db)
    const facts = await listIndexFacts(
      db,
      stored.map(({ ordinal }) => ordinal),
      await findSignalNorms(db, now),
    )
    const due = new Map(facts.map((one) => [one.ordinal, packChannel(indexChannel(one, surroundings))]))
    const stale = stored.filter(
      ({ ordinal, record }) => !record.equals(Buffer.from(due.get(ordinal) ?? new Uint8Array())),
    )
    expect(stale.map(({ ordinal }) => ordinal)).toEqual([])

    const rows = stored.map(({ ordinal, record }) => unpackChannel(ordinal, record))
    await pause(400)
    const random = randomFrom('searches')
    for (let i = 0; i < 40; i++) {
      const request = randomRequest(random)
      const window = { from: random.whole(0, 30), count: 24 }
      const expected = answerSearch(rows, request, window)
      expect(await running.a.search(request, window)).toEqual(expected)
      expect(await running.b.search(request, window)).toEqual(expected)
    }
  })
})

/** A change of one to three channels, in a transaction that may take its time. */
async function randomChange(db: Db, random: Random, ids: readonly string[]) {
  const chosen = random.some([...ids], random.whole(1, 3)).sort()
  const write = async (on: Db, id: string) => {
    const upsert = sql`on conflict (channel_id) do update`
    const whole = random.whole(1, 500_000)
    await random
      .pick([
        sql`update channels set followers = ${whole}, name = ${`Канал ${whole}`} where id = ${id}`,
        sql`update channels set removed_at = case when removed_at is null then ${now}::timestamptz end where id = ${id}`,
        sql`insert into channel_packages (channel_id, format, price, currency) values (${id}, 'video', ${whole}, 'USD')
          on conflict (channel_id, format) do update set price = excluded.price`,
        sql`insert into channel_audiences (channel_id, source, collected_on, gender)
          values (${id}, 'file', '2026-11-01', ${JSON.stringify({ female: 0.5, male: 0.5 })}::jsonb)
          ${upsert} set gender = ${JSON.stringify({ female: random.next(), male: 1 })}::jsonb`,
        sql`insert into channel_stats (channel_id, post_count, denominator, log_rate_mean, log_rate_var, source, collected_on)
          values (${id}, 12, 'views', -3, 0.3, 'file', '2026-11-01')
          ${upsert} set log_rate_mean = ${-1 - 4 * random.next()}`,
        sql`delete from channel_packages where channel_id = ${id}`,
      ])
      .execute(on)
  }
  await db.transaction().execute(async (tx) => {
    // Channels first and in one order, as everybody does who changes what belongs to them.
    await sql`select from channels where id = any(${chosen}::uuid[]) order by id for update`.execute(tx)
    for (const id of chosen) await write(tx, id)
    if (random.chance(0.5)) await pause(random.whole(0, 30))
  })
}

const listStored = async (db: Db) => {
  const { rows } = await sql<{ ordinal: number; record: Buffer; indexedAt: Date; rev: string }>`
    select ordinal, record, indexed_at, rev::text from channel_index order by ordinal`.execute(db)
  return rows
}

describe('making the index', () => {
  test('a restart goes on where the last one stopped', { timeout: 60_000 }, async ({ db }) => {
    await writeChannels(db, generateChannels(2_200, 'restart', now), now)
    await sql`update channel_index_state set rev = '0', ordinal = 0`.execute(db)
    await sql`delete from channel_index`.execute(db)
    const first = startIndexing({ db, now: () => now }, () => {})
    while ((await listStored(db)).length === 0) await pause(2)
    await first.stop()
    const done = await listStored(db)
    const later = new Date(now.getTime() + 60_000)
    await sql`update channel_index set indexed_at = '2000-01-01'`.execute(db)
    await indexNow(db, later)
    const all = await listStored(db)
    const { count } = await db
      .selectFrom('channels')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(all.length).toBe(count)
    expect(all.filter(({ indexedAt }) => indexedAt.getTime() === later.getTime()).length).toBe(
      count - done.length,
    )
    expect(done.length).toBeGreaterThan(0)
  })

  test('what comes out the same is not written again', async ({ db }) => {
    const { id, ordinal } = await addChannel(db)
    await indexNow(db, now)
    const before = await listStored(db)
    await sql`update channels set updated_at = ${now} where id = ${id}`.execute(db)
    await indexNow(db, new Date(now.getTime() + 1))
    expect((await listStored(db)).find((row) => row.ordinal === ordinal)).toEqual(
      before.find((row) => row.ordinal === ordinal),
    )
    await reindexChannels({ db })
    await indexNow(db, new Date(now.getTime() + 2))
    expect(await listStored(db)).toEqual(before)
  })

  test('two at once share the work and agree', async ({ db }) => {
    const channels = await Promise.all(Array.from({ length: 20 }, () => addChannel(db)))
    await Promise.all([indexNow(db, now), indexNow(db, now)])
    const stored = new Set((await listStored(db)).map(({ ordinal }) => ordinal))
    expect(channels.every(({ ordinal }) => stored.has(ordinal))).toBe(true)
  })

  test('a search waits until every channel is there in its own version', async ({ db, url }) => {
    const { ordinal } = await addChannel(db)
    await indexNow(db, now)
    await sql`update channel_index_state set version = 0`.execute(db)
    await sql`update channel_index set version = 0`.execute(db)
    const engine = openEngine(url)
    const waiting = engine.rows([ordinal])
    await pause(300)
    expect(engine.state()).toMatchObject({ isReady: false, loaded: 0 })
    await indexNow(db, now)
    expect((await waiting).map((row) => row.ordinal)).toEqual([ordinal])
    expect(engine.state().isReady).toBe(true)
    await engine.close()
    expect(await findIndexState(db)).toMatchObject({ version: 1, isFilled: true })
  })

  test('a backup on another server, where transactions count from lower, is followed again', async ({
    db,
    url,
    owner,
  }) => {
    const { id, ordinal } = await addChannel(db)
    await indexNow(db, now)
    const ahead = '900000000000'
    for (const table of ['channels', 'channel_index']) {
      await sql`alter table ${sql.table(table)} disable trigger stamped`.execute(owner)
      await sql`update ${sql.table(table)} set rev = ${ahead}`.execute(owner)
      await sql`alter table ${sql.table(table)} enable trigger stamped`.execute(owner)
    }
    await sql`update channel_index_state set rev = ${ahead}`.execute(db)
    const engine = openEngine(url)
    await kinds.channel!.change(id).execute(db)
    await indexNow(db, now)
    await shown({ a: engine, b: engine }, ordinal, kinds.channel!.isRight)
    await engine.close()
    expect((await findIndexState(db)).mark.rev).toBeLessThan(Number(ahead))
    expect((await listStored(db)).filter(({ rev }) => rev === ahead)).toEqual([])
  })
})
