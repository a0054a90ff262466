import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { indexNow } from '#app/jobs/index-channels.ts'
import { test } from '#app/jobs/testing.ts'
import { csvStream } from '#app/http/csv.ts'
import { pageSize, pageWithNewcomers, windowsFor } from '../../app/domain/search/newcomers.ts'
import type { Window } from '../../app/domain/search/search-answer.ts'
import { firstPlaces } from '../../app/domain/search/whole-result.ts'
import { createEngine } from '../engine/engine.ts'
import { findAskedSearch } from './asked-search.ts'
import { exportBatch, exportedSearch } from './exported-search.ts'
import { findSearchScope } from './search-scope.ts'

const count = 5_000

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

test('five thousand rows come in the order of the pages, a batch at a time', async ({ db, make, clock }) => {
  const { brand, campaignId } = await make.scene()
  await sql`
    insert into channels (platform, handle, name, bio, url, country, language, followers, topics)
    select 'instagram', 'export' || n, 'Export ' || n, repeat('words ', 200), 'https://x.example/' || n,
           (array['SA','AE','EG'])[1 + n % 3], 'ar', 1000 + (n * 7919) % 90000, '{food}'
    from generate_series(1, ${count}) n`.execute(db)
  await indexNow(db, clock.now)
  const engine = createEngine({ way: 'scan' })
  for (const { ordinal, record } of await db
    .selectFrom('channelIndex')
    .select(['ordinal', 'record'])
    .execute())
    engine.put(ordinal, record, 0)
  const search = {
    list: async (...words: Parameters<typeof engine.list>) => engine.list(...words),
    search: async (...words: Parameters<typeof engine.search>) => engine.search(...words),
    rows: async (...words: Parameters<typeof engine.rows>) => engine.rows(...words),
  }
  const scope = (await findSearchScope(db, brand, { campaignId }))!
  const asked = await findAskedSearch(db, search, scope, new URLSearchParams('q=export'), clock.now)

  const all = engine.search(asked.request, { from: 0, count: 2 * count })
  expect(all.total).toBe(count)
  const { newcomers } = engine.search(asked.request, firstPlaces)
  const window = (places: Window) => all.found.slice(places.from, places.from + places.count)
  const paged: number[] = []
  for (let from = 0; from < count; from += pageSize) {
    const { first, around } = windowsFor(from)
    const page = pageWithNewcomers({ found: window(first), newcomers }, around ? window(around) : [], from)
    paged.push(...page.map(({ ordinal }) => ordinal))
  }

  const listed: number[] = []
  const places: number[] = []
  let largest = 0
  // Text as long as a real line, so that a file held whole would show.
  async function* lines() {
    for await (const batch of exportedSearch(db, search, asked)) {
      largest = Math.max(largest, batch.length)
      listed.push(...batch.map(({ channel }) => channel.ordinal))
      places.push(...batch.map(({ place }) => place))
      yield batch.map(({ place, channel }) => [String(place), channel.name, 'x'.repeat(2_000)])
    }
  }
  const reader = csvStream('all.csv', ['place', 'name', 'text'], lines())
    .body!.pipeThrough(new TextDecoderStream())
    .getReader()
  collectGarbage()
  const before = process.memoryUsage()
  let most = 0
  let bytes = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length
    collectGarbage()
    const { heapUsed, external } = process.memoryUsage()
    most = Math.max(most, heapUsed + external - before.heapUsed - before.external)
  }
  expect(largest).toBe(exportBatch)
  expect(listed).toEqual(paged)
  expect(places).toEqual(Array.from({ length: count }, (_, at) => at + 1))
  expect(bytes).toBeGreaterThan(count * 2_000)
  // A batch is a tenth of what has passed.
  expect(most).toBeLessThan(bytes / 2)
})
