import { type Kysely, sql } from 'kysely'

/** Names inside a function of the owner's mean Athar's tables, whatever the caller's search path says. */
const asOwner = sql.raw('security definer set search_path = pg_catalog, public, pg_temp')

/** Slots are the truth for any time zone; reports read whole days of the brand's, a hundredth of the rows. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table click_day_counts (
      link_id bigint not null,
      -- A calendar day in the brand's zone.
      day     date not null,
      verdict text not null,
      clicks  bigint not null,
      primary key (link_id, day, verdict)
    )`.execute(db)
  await sql`
    create view click_slots_of_brand as
      select s.link_id, (s.slot at time zone b.time_zone)::date as day, s.verdict, s.clicks, b.id as brand_id
        from click_slots as s
        join tracked_links as l on l.id = s.link_id
        join collaborations as c on c.id = l.collaboration_id
        join brands as b on b.id = c.brand_id`.execute(db)
  await sql`
    insert into click_day_counts (link_id, day, verdict, clicks)
    select link_id, day, verdict, sum(clicks) from click_slots_of_brand group by 1, 2, 3`.execute(db)
  await sql`
    create function count_clicks_of_day() returns trigger language plpgsql ${asOwner} as $$
      begin
        insert into click_day_counts as d (link_id, day, verdict, clicks)
        select f.link_id, (f.slot at time zone b.time_zone)::date, f.verdict, sum(f.clicks)
          from (select link_id, date_bin('15 minutes', clicked_at, '2000-01-01 00:00Z') as slot, verdict, count(*) as clicks
                  from fresh group by 1, 2, 3) as f
          join tracked_links as l on l.id = f.link_id
          join collaborations as c on c.id = l.collaboration_id
          join brands as b on b.id = c.brand_id
         group by 1, 2, 3
        on conflict (link_id, day, verdict) do update set clicks = d.clicks + excluded.clicks;
        return null;
      end $$`.execute(db)
  await sql`
    create trigger counted_by_day after insert on clicks referencing new table as fresh
      for each statement execute function count_clicks_of_day()`.execute(db)
  // A brand that moves has other days from then on and before.
  await sql`
    create function recount_days_of_brand() returns trigger language plpgsql ${asOwner} as $$
      begin
        -- Clicks that are being stored are counted before, and others after.
        lock table click_day_counts in exclusive mode;
        delete from click_day_counts as d using tracked_links as l, collaborations as c
         where l.id = d.link_id and c.id = l.collaboration_id and c.brand_id = new.id;
        insert into click_day_counts (link_id, day, verdict, clicks)
        select link_id, day, verdict, sum(clicks) from click_slots_of_brand where brand_id = new.id group by 1, 2, 3;
        return null;
      end $$`.execute(db)
  await sql`
    create trigger days_recounted after update of time_zone on brands
      for each row when (old.time_zone is distinct from new.time_zone)
      execute function recount_days_of_brand()`.execute(db)
}
