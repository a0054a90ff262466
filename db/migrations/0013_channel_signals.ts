import { type Kysely, sql } from 'kysely'

/** What a channel's posts and history show beside its peers, kept with the record that was made of it. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table channel_index add column signals jsonb`.execute(db)
}
