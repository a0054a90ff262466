import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // The processor's name for the creator's account an event is about; null for events of our own account.
  await sql`alter table stripe_events add column account_id text`.execute(db)
}
