import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // What an offer changes of the brief. Offers without it were written when only the draft's day could change.
  await sql`alter table offers add column terms jsonb`.execute(db)

  // The agreed document word for word, so that both copies can be compared by its hash for ever.
  await sql`
    alter table agreements
      add column terms jsonb,
      add column document text,
      add column document_hash text constraint agreements_hash_check check (document_hash ~ '^[0-9a-f]{64}$')`.execute(
    db,
  )
}
