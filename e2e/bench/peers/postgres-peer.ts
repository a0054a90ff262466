import pg from 'pg'
import { type IndexedChannel, sizes } from '#app/domain/search/indexed-channel.ts'
import { textOf } from './letters-text.ts'
import type { Peer } from './peer.ts'
import { answerOf, bytes, type Dialect, searchSql, shares, type SqlRow } from './search-sql.ts'

const topicsIn = (bits: number) =>
  Array.from({ length: sizes.mixture }, (_, at) => at).filter((at) => bits & (1 << at))

const dialect: Dialect = {
  share: (column, at) => `get_byte(${column}, ${at})`,
  anyTopic: (bits) => `topic_list && '{${topicsIn(bits).join()}}'::int[]`,
  allTopics: (bits) => `topic_list @> '{${topicsIn(bits).join()}}'::int[]`,
  term: ({ letters, word }) => {
    const isNamed = `name like '%${textOf(letters)}%'`
    return word === 0 ? isNamed : `(${isNamed} or words @> '{${word | 0}}'::int[])`
  },
  fence: ' offset 0',
}

const list = (values: readonly unknown[]) => `{${values.join()}}`

const numbers = ['ordinal', 'followers', 'views', 'price', 'topics'] as const

/**
 * Plain SQL in the database that holds the truth: shares as short `bytea` beside the row, indexes on what is asked
 * most, all of it in the session's own memory, one core, no compilation of statements.
 */
export async function postgresPeer(url: string): Promise<Peer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set max_parallel_workers_per_gather = 0; set jit = off; set work_mem = '512MB'`)
  await client.query(`set temp_buffers = '2GB'`)
  await client.query('create extension if not exists pg_trgm; create extension if not exists intarray')
  await client.query(`create temporary table channels_bench (
    ${numbers.map((name) => `${name} int`).join()}, city bigint, ${bytes.map((name) => `${name} smallint`).join()},
    ${shares.map((name) => `${name} bytea`).join()}, topic_list int[], words int[], name text)`)
  return {
    async load(channels) {
      let batch: IndexedChannel[] = []
      for (const channel of channels) {
        batch.push(channel)
        if (batch.length === 5_000) await insert(client, batch)
        if (batch.length === 5_000) batch = []
      }
      if (batch.length > 0) await insert(client, batch)
      for (const columns of [
        'followers',
        'price',
        'country, followers',
        'platform, followers',
        'language',
        'city',
      ])
        await client.query(`create index on channels_bench (${columns})`)
      await client.query(`create index on channels_bench using gin (topic_list gin__int_ops)`)
      await client.query(`create index on channels_bench using gin (words gin__int_ops)`)
      await client.query(`create index on channels_bench using gin (name gin_trgm_ops)`)
      await client.query('create unique index on channels_bench (ordinal)')
      await client.query('vacuum analyze channels_bench')
    },
    async ask({ request, window }) {
      const text = searchSql(request, window, dialect)
      const since = performance.now()
      const { rows } = await client.query<SqlRow>(text)
      const answer = answerOf(rows, request)
      return { answer, ms: performance.now() - since }
    },
    async close() {
      await client.query('drop table channels_bench')
      await client.end()
    },
  }
}

async function insert(client: pg.Client, rows: readonly IndexedChannel[]) {
  const values = [
    ...numbers.map((name) => list(rows.map((row) => row[name]))),
    list(rows.map((row) => row.city)),
    ...bytes.map((name) => list(rows.map((row) => row[name]))),
    ...shares.map((name) => Buffer.concat(rows.map((row) => row[name]))),
    rows.map((row) => list(topicsIn(row.topics))),
    rows.map((row) => list([...row.words].filter((word) => word !== 0).map((word) => word | 0))),
    rows.map((row) => textOf(row.name)),
  ]
  const scalars = [...numbers.map(() => 'int'), 'bigint', ...bytes.map(() => 'smallint')]
  const first = scalars.length
  const parts = shares.map((name, s) => {
    const length = sizes[name]
    return `substring($${first + s + 1}::bytea from (i::int - 1) * ${length} + 1 for ${length})`
  })
  const after = first + shares.length
  const unnested = [
    ...scalars.map((type, at) => `$${at + 1}::${type}[]`),
    ...[1, 2, 3].map((at) => `$${after + at}::text[]`),
  ]
  const names = [...scalars.map((_, at) => `s${at}`), 't', 'w', 'n']
  await client.query(
    `insert into channels_bench
     select ${scalars.map((_, at) => `s${at}`).join()}, ${parts.join()}, t::int[], w::int[], n
       from unnest(${unnested.join()}) with ordinality as u(${names.join()}, i)`,
    values,
  )
}
