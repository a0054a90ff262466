import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { randomChannel } from '../../app/domain/search/random-search.testing.ts'
import { packChannel, recordVersion } from '../../app/domain/search/record.ts'
import { noConditions } from '../../app/domain/search/search-request.ts'
import type { Db } from '../db.ts'
import { randomFrom } from '../seed/random.ts'
import { test as base } from '../testing.ts'
import { openEngine } from './open-engine.ts'
import type { SearchEngine } from './search-engine.ts'
import { SearchThread } from './search-thread.ts'

const test = base.extend<{ open: (program?: URL) => { thread: SearchThread; troubles: string[] } }>({
  open: async ({ url }, use) => {
    const threads: SearchThread[] = []
    await use((program) => {
      const troubles: string[] = []
      const onTrouble = (trouble: string) => void troubles.push(trouble)
      const thread = new SearchThread({ databaseUrl: url, onTrouble, ...(program ? { program } : {}) })
      threads.push(thread)
      return { thread, troubles }
    })
    await Promise.all(threads.map((thread) => thread.close()))
  },
})

const breaking = new URL('./breaking-thread.testing.ts', import.meta.url)
const random = randomFrom('thread')

/** Puts a record in the index, as the indexer does. */
async function index(db: Db, ordinal: number, followers: number) {
  const record = Buffer.from(packChannel({ ...randomChannel(random, ordinal), followers, traits: 1 }))
  await sql`
    insert into channel_index (ordinal, channel_id, version, record, is_shown, indexed_at)
    values (${ordinal}, ${randomUUID()}, ${recordVersion}, ${record}, true, now())
    on conflict (ordinal) do update set record = excluded.record`.execute(db)
}

async function untilFollowers(engine: SearchEngine, ordinal: number, followers: number) {
  for (let i = 0; i < 1_000; i++) {
    if ((await engine.rows([ordinal]))[0]?.followers === followers) return
    await pause(10)
  }
  throw new Error(`channel ${ordinal} never had ${followers} followers`)
}

const closeConnections = (db: Db) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'athar search' and datname = current_database()`.execute(db)

test('a lost connection is made anew, and what was committed meanwhile is found', async ({ db, open }) => {
  const { thread, troubles } = open()
  await index(db, 1, 10)
  await untilFollowers(thread, 1, 10)
  for (let followers = 11; followers < 16; followers++) {
    await closeConnections(db)
    await index(db, 1, followers)
    await index(db, 2, followers)
    await untilFollowers(thread, 1, followers)
    await untilFollowers(thread, 2, followers)
  }
  expect(troubles.length).toBeGreaterThan(0)
})

test('a thread that breaks fails what it was asked and is replaced', async ({ db, open }) => {
  const { thread, troubles } = open(breaking)
  await index(db, 1, 10)
  await untilFollowers(thread, 1, 10)
  const asked = [thread.rows([0]), thread.rows([1])]
  const ends = await Promise.allSettled(asked)
  expect(ends[0]).toMatchObject({ status: 'rejected', reason: { code: 'SEARCH_AWAY' } })
  expect(troubles[0]).toContain('ordinal 0')
  expect(thread.state().isReady).toBe(false)
  expect(await thread.rows([1])).toHaveLength(1)
})

test('an answer that fails is a fault of its own', async ({ open }) => {
  const { thread, troubles } = open()
  const broken = { where: { ...noConditions, platforms: null } } as never
  await expect(thread.search(broken, { from: 0, count: 1 })).rejects.toThrow(/./)
  expect(await thread.rows([])).toEqual([])
  expect(troubles).toEqual([])
})

test('a closed search answers nobody', async ({ open }) => {
  const { thread } = open()
  const waiting = thread.rows([1])
  waiting.catch(() => {})
  await thread.close()
  await expect(waiting).rejects.toMatchObject({ code: 'SEARCH_AWAY' })
  await expect(thread.rows([1])).rejects.toMatchObject({ code: 'SEARCH_AWAY' })
})

test('a database that is away is waited for', async ({ db, url }) => {
  await index(db, 3, 30)
  const troubles: string[] = []
  const away = url.replace(/\/[^/?]*(\?.*)?$/, '/not_there_yet$1')
  const engine = openEngine(away, { onTrouble: ({ message }) => troubles.push(message) })
  const waiting = engine.rows([3])
  while (troubles.length < 2) await pause(10)
  expect(engine.state()).toEqual({ isReady: false, loaded: 0, total: 0 })
  await engine.close()
  await expect(Promise.race([waiting, pause(50, 'still waiting')])).resolves.toBe('still waiting')
})

test(
  'twenty thousand changes of one transaction are all found',
  { timeout: 60_000 },
  async ({ db, open }) => {
    const { thread } = open()
    const record = Buffer.from(packChannel({ ...randomChannel(random, 1), followers: 77, traits: 1 }))
    await thread.rows([])
    await sql`
    insert into channel_index (ordinal, channel_id, version, record, is_shown, indexed_at)
    select 1000 + g, gen_random_uuid(), ${recordVersion}, ${record}, true, now()
    from generate_series(1, 20000) g`.execute(db)
    await untilFollowers(thread, 21_000, 77)
    const { total } = await thread.search(
      { where: noConditions, target: null, topics: null, weights: [0, 0, 100, 0, 0], order: 'score' },
      { from: 0, count: 1 },
    )
    expect(total).toBeGreaterThanOrEqual(20_000)
  },
)
