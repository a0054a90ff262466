import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // The Russian registry has an entry for each page: a declaration says which of the creator's channels it is about.
  await sql`alter table creator_licences add column channel_id uuid references channels`.execute(db)
  // A picture of the paper, for its holder's and staff's eyes.
  await sql`alter table creator_licences add column picture_key text unique`.execute(db)
  // Whoever has one channel cannot have meant another; the others say it when they next declare.
  await sql`
    update creator_licences l
       set channel_id = (select h.id from channels h where h.creator_id = l.creator_id)
     where l.kind = 'ru-registry'
       and (select count(*) from channels h where h.creator_id = l.creator_id) = 1`.execute(db)
}
