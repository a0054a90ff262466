import { CompiledQuery, sql } from 'kysely'
import { describe, expect } from 'vitest'
import { randomFrom } from '#db/seed/random.ts'
import type { Db } from '../db.ts'
import { test } from '../testing.ts'
import { FeedPlace, type Mark, pageOf, pageQuery, type PageRow } from './feed.ts'

const beginning: Mark = { rev: 0, ordinal: 0 }

async function listPage(db: Db, place: FeedPlace, limit: number) {
  const { text, values } = pageQuery('channels', place.from, limit)
  const { rows } = await db.executeQuery<PageRow>(CompiledQuery.raw(text, values))
  return pageOf(rows, limit)
}

/** Everything that can be taken now, page after page. */
async function takeAll(db: Db, place: FeedPlace, limit = 3) {
  const taken: number[] = []
  for (;;) {
    const page = await listPage(db, place, limit)
    taken.push(...place.take(page))
    if (page.isLast) return taken
  }
}

const addChannels = async (db: Db, count: number) => {
  const { rows } = await sql<{ ordinal: number }>`
    insert into channels (platform, handle, name, url)
    select 'youtube', 'c' || gen_random_uuid(), 'Channel', 'https://example.test'
    from generate_series(1, ${count}::int) returning ordinal`.execute(db)
  return rows.map(({ ordinal }) => ordinal)
}

const rename = (db: Db, ordinal: number) =>
  sql`update channels set name = name || '.' where ordinal = ${ordinal}`.execute(db)

/** A transaction that has changed a channel and stays open until told. */
async function changeAndHold(db: Db, ordinal: number) {
  const changed = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  const ended = db.transaction().execute(async (tx) => {
    await rename(tx, ordinal)
    changed.resolve()
    await told.promise
  })
  await changed.promise
  return async () => {
    told.resolve()
    await ended
  }
}

describe('following a table', () => {
  test('what begins before and commits after the others is not lost, and the others do not wait for it', async ({
    db,
  }) => {
    const [first, second] = (await addChannels(db, 2)) as [number, number]
    const place = new FeedPlace(beginning)
    await takeAll(db, place)
    const commit = await changeAndHold(db, first)
    await rename(db, second)
    expect(await takeAll(db, place)).toEqual([second])
    await commit()
    expect(await takeAll(db, place)).toEqual([first])
    expect(await takeAll(db, place)).toEqual([])
  })

  test('while an old transaction is open, what has been taken is not taken again', async ({ db }) => {
    const [held, ...rest] = await addChannels(db, 9)
    const place = new FeedPlace(beginning)
    await takeAll(db, place)
    const commit = await changeAndHold(db, held!)
    for (const ordinal of rest) await rename(db, ordinal)
    expect(await takeAll(db, place)).toEqual(rest)
    expect(await takeAll(db, place)).toEqual([])
    await rename(db, rest[0]!)
    expect(await takeAll(db, place)).toEqual([rest[0]])
    await commit()
    expect(await takeAll(db, place)).toEqual([held])
  })

  test('who goes on from a mark gets everything that was open at it', async ({ db }) => {
    const [first, second, third] = (await addChannels(db, 3)) as [number, number, number]
    const place = new FeedPlace(beginning)
    await takeAll(db, place)
    const commit = await changeAndHold(db, first)
    await rename(db, second)
    await takeAll(db, place)
    const restarted = new FeedPlace(place.mark)
    await commit()
    await rename(db, third)
    expect(new Set(await takeAll(db, restarted))).toEqual(new Set([first, second, third]))
  })

  test('any interleaving of transactions ends with everything taken', async ({ db }) => {
    const random = randomFrom('interleaving')
    const ordinals = await addChannels(db, 30)
    const place = new FeedPlace(beginning)
    const seen = new Map<number, string>()
    const open: (() => Promise<void>)[] = []
    const look = async () => {
      for (const ordinal of await takeAll(db, place, random.whole(1, 6))) {
        const row = await db
          .selectFrom('channels')
          .select('name')
          .where('ordinal', '=', ordinal)
          .executeTakeFirstOrThrow()
        seen.set(ordinal, row.name)
      }
    }
    const free = new Set(ordinals)
    for (let turn = 0; turn < 150; turn++) {
      const ordinal = random.pick([...free])
      if (open.length < 5 && random.chance(0.4)) {
        free.delete(ordinal)
        const commit = await changeAndHold(db, ordinal)
        open.push(async () => {
          await commit()
          free.add(ordinal)
        })
      } else if (open.length > 0 && random.chance(0.5))
        await open.splice(random.whole(0, open.length - 1), 1)[0]!()
      else await rename(db, ordinal)
      if (random.chance(0.5)) await look()
    }
    for (const commit of open) await commit()
    await look()
    const rows = await db
      .selectFrom('channels')
      .select(['ordinal', 'name'])
      .where('ordinal', 'in', ordinals)
      .execute()
    expect(rows.filter(({ ordinal, name }) => seen.get(ordinal) !== name)).toEqual([])
  })
})

describe('what counts as a change of a channel', () => {
  const kinds = {
    stats: `insert into channel_stats (channel_id, post_count, source, collected_on)
            values ($1, 3, 'file', '2026-01-01')`,
    audience: `insert into channel_audiences (channel_id, source, collected_on) values ($1, 'file', '2026-01-01')`,
    package: `insert into channel_packages (channel_id, format, price, currency) values ($1, 'video', 100, 'USD')`,
    topics: `insert into channel_topics (channel_id, mixture, model_id, learned_at)
             values ($1, array_fill(0::real, array[30]), 1, now())`,
    post: `insert into channel_posts (channel_id, format, published_at, source, collected_on)
           values ($1, 'video', now(), 'file', '2026-01-01')`,
    snapshot: `insert into channel_snapshots (channel_id, taken_on, source) values ($1, '2026-01-01', 'file')`,
    followers: `insert into channel_follower_samples (channel_id, source, collected_on, size, fakes)
                values ($1, 'file', '2026-01-01', 400, 31.5)`,
  }

  test.for(Object.entries(kinds))('its %s', async ([, text], { db }) => {
    const [ordinal] = await addChannels(db, 1)
    const { id } = await db
      .selectFrom('channels')
      .select('id')
      .where('ordinal', '=', ordinal!)
      .executeTakeFirstOrThrow()
    const place = new FeedPlace(beginning)
    await takeAll(db, place)
    await db.executeQuery(CompiledQuery.raw(text, [id]))
    expect(await takeAll(db, place)).toEqual([ordinal])
    const table = /insert into (\w+)/.exec(text)![1]!
    await sql`delete from ${sql.table(table)} where channel_id = ${id}`.execute(db)
    expect(await takeAll(db, place)).toEqual([ordinal])
  })

  test('a channel is never deleted', async ({ db, owner }) => {
    await addChannels(db, 1)
    await expect(db.deleteFrom('channels').execute()).rejects.toThrow('never deleted')
    await expect(sql`truncate channels cascade`.execute(owner)).rejects.toThrow('never deleted')
  })
})
