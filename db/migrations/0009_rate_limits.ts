import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // The shape rate-limiter-flexible reads and writes; `expire` is in milliseconds of the epoch.
  await sql`
    create table rate_limits (
      key    varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`.execute(db)
}
