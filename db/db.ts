import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB as Schema } from './schema.ts'

/** Anything that can run a query. A transaction is one too. */
export type Db = Kysely<Schema>

/** Asked for by whatever must not run outside a transaction. */
export type Tx = Transaction<Schema>

export type { Schema }

// Amounts are bigint in Postgres; a number holds them exactly up to nine quadrillion, and no further.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`)
  return value
})
// A calendar day has no zone: it stays the text it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** One pool with its query builder. Ending `db` ends the pool. */
export function connect(connectionString: string, most = 10) {
  const pool = new pg.Pool({ connectionString, max: most, statement_timeout: 15_000, lock_timeout: 5_000 })
  // A connection that breaks while it rests is replaced; unheard, the event would end the process.
  pool.on('error', () => {})
  const db: Db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { pool, db }
}
