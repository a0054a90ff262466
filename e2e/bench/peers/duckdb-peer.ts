import type { DuckDBConnection, DuckDBVector } from '@duckdb/node-api'
import { type IndexedChannel, sizes } from '#app/domain/search/indexed-channel.ts'
import { textOf } from './letters-text.ts'
import type { Peer } from './peer.ts'
import { answerOf, bytes, type Dialect, searchSql, shares, type SqlRow } from './search-sql.ts'

const words = Array.from({ length: sizes.words }, (_, at) => `word${at}`)

const dialect: Dialect = {
  share: (column, at) => `${column}${at}::int`,
  anyTopic: (bits) => `(topics & ${bits}) <> 0`,
  allTopics: (bits) => `(topics & ${bits}) = ${bits}`,
  term: ({ letters, word }) => {
    const isNamed = `contains(name, '${textOf(letters)}')`
    return word === 0 ? isNamed : `(${isNamed} or ${word} in (${words.join()}))`
  },
  fence: '',
}

type Column = { name: string; type: 'utinyint' | 'uinteger'; value(row: IndexedChannel): number }

const numbers = ['ordinal', 'city', 'topics', 'followers', 'views', 'price'] as const
const columns: readonly Column[] = [
  ...numbers.map((name): Column => ({ name, type: 'uinteger', value: (row) => row[name] })),
  ...words.map((name, at): Column => ({ name, type: 'uinteger', value: (row) => row.words[at]! })),
  ...bytes.map((name): Column => ({ name, type: 'utinyint', value: (row) => row[name] })),
  ...shares.flatMap((name) =>
    Array.from({ length: sizes[name] }, (_, at): Column => ({
      name: `${name}${at}`,
      type: 'utinyint',
      value: (row) => row[name][at]!,
    })),
  ),
]

/** DuckDB inside this process, on one thread: a column of `utinyint` for every share. @throws where it has no binary. */
export async function duckdbPeer(): Promise<Peer> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  const types = columns.map(({ name, type }) => `${name} ${type}`)
  await connection.run(`create table channels_bench (${[...types, 'name varchar'].join()})`)
  return {
    load: (channels) => append(connection, channels),
    async ask({ request, window }) {
      const text = searchSql(request, window, dialect)
      const since = performance.now()
      const reader = await connection.runAndReadAll(text)
      const answer = answerOf(reader.getRowObjects() as SqlRow[], request)
      return { answer, ms: performance.now() - since }
    },
    async close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function append(connection: DuckDBConnection, channels: Iterable<IndexedChannel>) {
  const { DuckDBDataChunk, UINTEGER, UTINYINT, VARCHAR } = await import('@duckdb/node-api')
  const types = [...columns.map(({ type }) => (type === 'utinyint' ? UTINYINT : UINTEGER)), VARCHAR]
  const appender = await connection.createAppender('channels_bench')
  const perChunk = 2_048
  const send = (rows: readonly IndexedChannel[]) => {
    const chunk = DuckDBDataChunk.create(types, rows.length)
    columns.forEach(({ value }, at) => fill(chunk.getColumnVector(at), rows, value))
    fill(chunk.getColumnVector(columns.length), rows, (row) => textOf(row.name))
    appender.appendDataChunk(chunk)
  }
  let rows: IndexedChannel[] = []
  for (const channel of channels) {
    rows.push(channel)
    if (rows.length < perChunk) continue
    send(rows)
    rows = []
  }
  if (rows.length > 0) send(rows)
  appender.closeSync()
}

function fill<T extends number | string>(
  vector: DuckDBVector,
  rows: readonly IndexedChannel[],
  value: (row: IndexedChannel) => T,
) {
  rows.forEach((row, at) => vector.setItem(at, value(row)))
  vector.flush()
}
