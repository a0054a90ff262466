import { type Kysely, sql } from 'kysely'

/** Names inside a function of the owner's mean Athar's tables, whatever the caller's search path says. */
const asOwner = sql.raw('security definer set search_path = pg_catalog, public, pg_temp')

/** A report asks for countries over all days: read by day they are a row for each country and day of every link. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table click_country_counts (
      link_id bigint not null,
      -- Empty where it is not known.
      country text not null,
      -- Counted ones only.
      clicks  bigint not null,
      primary key (link_id, country)
    )`.execute(db)
  await sql`
    insert into click_country_counts (link_id, country, clicks)
    select link_id, value, sum(clicks) from click_days
     where trait = 'country' and verdict = 'counted' group by 1, 2`.execute(db)
  await sql`
    create function count_clicks_of_country() returns trigger language plpgsql ${asOwner} as $$
      begin
        insert into click_country_counts as k (link_id, country, clicks)
        select link_id, coalesce(country, ''), count(*) from fresh where verdict = 'counted' group by 1, 2
        on conflict (link_id, country) do update set clicks = k.clicks + excluded.clicks;
        return null;
      end $$`.execute(db)
  await sql`
    create trigger counted_by_country after insert on clicks referencing new table as fresh
      for each statement execute function count_clicks_of_country()`.execute(db)
}
