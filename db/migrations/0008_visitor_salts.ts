import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // One salt a day makes a visitor's key; once its day is over it is deleted, and no key leads back to an address.
  await sql`
    create table visitor_salts (
      day  date primary key,
      salt bytea not null
    )`.execute(db)
  // A code is typed in any capitals; an order by code is looked up by this.
  await sql`create index tracked_links_promo_code on tracked_links (upper(promo_code))
    where promo_code is not null`.execute(db)
}
