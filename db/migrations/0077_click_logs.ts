import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // The folders in which clicks wait for this database, as the servers that ship them tell once a minute.
  await sql`
    create table click_logs (
      folder        uuid primary key,
      machine       text not null,
      directory     text not null,
      bytes         bigint not null,
      most_bytes    bigint not null,
      free_bytes    bigint not null,
      shipped_at    timestamptz not null,
      lost_at       timestamptz,
      told_at       timestamptz not null,
      trouble_since timestamptz
    )`.execute(db)
}
