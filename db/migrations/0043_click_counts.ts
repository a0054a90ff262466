import { type Kysely, sql } from 'kysely'

/** Names inside a function of the owner's mean Athar's tables, whatever the caller's search path says. */
const asOwner = sql.raw('security definer set search_path = pg_catalog, public, pg_temp')

export async function up(db: Kysely<unknown>) {
  await sql`alter table clicks rename to clicks_unparted`.execute(db)
  for (const name of ['clicks_pkey', 'clicks_link', 'clicks_visitor'])
    await sql`alter index ${sql.ref(name)} rename to ${sql.ref(`${name}_unparted`)}`.execute(db)
  await clicksByMonth(db)
  await countsAtInsertion(db)
  await monthsComeAndGo(db)
  await sql`
    insert into click_batches (clicks, recorded_at) select count(*), now() from clicks_unparted having count(*) > 0`.execute(
    db,
  )
  await sql`
    select ensure_click_month(month::date)
      from (select distinct date_trunc('month', clicked_at at time zone 'UTC') as month from clicks_unparted
            union select generate_series(date_trunc('month', now()), now() + interval '2 months', interval '1 month')) as m`.execute(
    db,
  )
  await sql`
    insert into clicks (id, link_id, clicked_at, batch_id, visitor_key, verdict, sign, country, referrer, device)
    select id, link_id, clicked_at, (select max(id) from click_batches), visitor_key, verdict,
           case when verdict in ('bot', 'prefetch') then verdict end, country, referrer, device
      from clicks_unparted order by clicked_at, id`.execute(db)
  await sql`drop table clicks_unparted`.execute(db)
}

/**
 * Clicks of a calendar month (UTC) lie in a table of their own, so that an old month goes at once. `sign` is what the
 * request itself showed; the verdict follows from the clicks recorded before: by batch, then by time, then by id.
 */
async function clicksByMonth(db: Kysely<unknown>) {
  await sql`
    create table click_batches (
      id          bigint generated always as identity primary key,
      clicks      int not null,
      recorded_at timestamptz not null
    )`.execute(db)
  await appendOnly(db, 'click_batches')
  // A click's id holds its time, so the pair is as unique as the id alone: a batch that comes twice is stored once.
  await sql`
    create table clicks (
      id          uuid not null,
      link_id     bigint not null references tracked_links,
      clicked_at  timestamptz not null,
      batch_id    bigint not null,
      visitor_key text not null,
      network_key text,
      sign        text check (sign in ('bot', 'data_centre', 'prefetch')),
      verdict     text not null check (verdict in ('counted', 'bot', 'data_centre', 'prefetch', 'repeat', 'rate')),
      country     char(2),
      referrer    text,
      device      text not null,
      constraint clicks_once primary key (id, clicked_at)
    ) partition by range (clicked_at)`.execute(db)
  await sql`create index clicks_link on clicks (link_id, clicked_at)`.execute(db)
  // The click that an order's click stands for is found here.
  await sql`create index clicks_visitor on clicks (visitor_key, link_id, clicked_at desc)`.execute(db)
  await appendOnly(db, 'clicks')

  // What a verdict looks back at, by day (UTC); a day that is over is of no use to anybody.
  await sql`
    create table click_tallies (
      day        date not null,
      key        text not null,
      clicks     int not null,
      counted_at timestamptz,
      primary key (day, key)
    ) with (fillfactor = 80)`.execute(db)
}

/** Roll-ups grow in the statement that stores the clicks: whoever inserts, they are equal. */
async function countsAtInsertion(db: Kysely<unknown>) {
  // A quarter of an hour is the largest slot of which every time zone's days are made.
  await sql`
    create table click_slots (
      link_id bigint not null,
      slot    timestamptz not null,
      verdict text not null,
      clicks  bigint not null,
      primary key (link_id, slot, verdict)
    )`.execute(db)
  // A trait is the country, device or referrer; an empty value is not known. Days are UTC's.
  await sql`
    create table click_days (
      link_id bigint not null,
      day     date not null,
      trait   text not null check (trait in ('country', 'device', 'referrer')),
      value   text not null,
      verdict text not null,
      clicks  bigint not null,
      primary key (link_id, day, trait, value, verdict)
    )`.execute(db)
  await sql`
    create function count_clicks() returns trigger language plpgsql ${asOwner} as $$
      begin
        insert into click_slots as s (link_id, slot, verdict, clicks)
        select link_id, date_bin('15 minutes', clicked_at, '2000-01-01 00:00Z'), verdict, count(*)
          from fresh group by 1, 2, 3
        on conflict (link_id, slot, verdict) do update set clicks = s.clicks + excluded.clicks;
        insert into click_days as d (link_id, day, trait, value, verdict, clicks)
        select link_id, (clicked_at at time zone 'UTC')::date, t.trait, t.value, verdict, count(*)
          from fresh, lateral (values ('country', coalesce(country, '')), ('device', device),
                                      ('referrer', coalesce(referrer, ''))) as t (trait, value)
         group by 1, 2, 3, 4, 5
        on conflict (link_id, day, trait, value, verdict) do update set clicks = d.clicks + excluded.clicks;
        return null;
      end $$`.execute(db)
  await sql`
    create trigger counted after insert on clicks referencing new table as fresh
      for each statement execute function count_clicks()`.execute(db)
}

/** The app owns no table, so months come and go by these two; only what the roll-ups prove may go. */
async function monthsComeAndGo(db: Kysely<unknown>) {
  await sql`
    create function ensure_click_month(day date) returns void language plpgsql ${asOwner} as $$
      declare
        first date := date_trunc('month', day::timestamp)::date;
        name text := 'clicks_' || to_char(day, 'YYYY_MM');
      begin
        if to_regclass('public.' || name) is not null then return; end if;
        -- Two batches at once may open the same month.
        perform pg_advisory_xact_lock(hashtext('athar: months of clicks'));
        if to_regclass('public.' || name) is not null then return; end if;
        execute format('create table public.%I partition of public.clicks for values from (%L) to (%L)', name,
          first::text || ' 00:00Z', (first + interval '1 month')::date::text || ' 00:00Z');
        execute format('create trigger never_truncated before truncate on public.%I
          for each statement execute function refuse_change()', name);
      end $$`.execute(db)
  await sql`
    create function drop_click_month(day date) returns bigint language plpgsql ${asOwner} as $$
      declare
        first date := date_trunc('month', day::timestamp)::date;
        past date := (first + interval '1 month')::date;
        name text := 'clicks_' || to_char(day, 'YYYY_MM');
        stored bigint;
        differing bigint;
      begin
        if past::timestamp at time zone 'UTC' > now() - interval '90 days' then
          raise exception 'the clicks of % are too young to go', name using errcode = '42501';
        end if;
        if to_regclass('public.' || name) is null then return 0; end if;
        execute format('lock table public.%I in share mode', name);
        execute format($q$
          with raw as (
            select link_id, date_bin('15 minutes', clicked_at, '2000-01-01 00:00Z') as slot, verdict, count(*) as clicks
              from public.%1$I group by 1, 2, 3),
          rolled as (select * from click_slots where slot >= %2$L and slot < %3$L)
          select count(*) filter (where raw.clicks is distinct from rolled.clicks), coalesce(sum(raw.clicks), 0)
            from raw full join rolled using (link_id, slot, verdict)$q$,
          name, first::text || ' 00:00Z', past::text || ' 00:00Z') into differing, stored;
        if differing > 0 then
          raise exception 'roll-ups of % differ from its clicks in % slots', name, differing using errcode = '55000';
        end if;
        execute format($q$
          with raw as (
            select link_id, (clicked_at at time zone 'UTC')::date as day, t.trait, t.value, verdict, count(*) as clicks
              from public.%1$I, lateral (values ('country', coalesce(country, '')), ('device', device),
                                                ('referrer', coalesce(referrer, ''))) as t (trait, value)
             group by 1, 2, 3, 4, 5),
          rolled as (select * from click_days where day >= %2$L and day < %3$L)
          select count(*) from raw full join rolled using (link_id, day, trait, value, verdict)
           where raw.clicks is distinct from rolled.clicks$q$, name, first, past) into differing;
        if differing > 0 then
          raise exception 'roll-ups of % differ from its clicks in % days', name, differing using errcode = '55000';
        end if;
        execute format('drop table public.%I', name);
        return stored;
      end $$`.execute(db)
  await sql`revoke all on function ensure_click_month(date), drop_click_month(date) from public`.execute(db)
}

async function appendOnly(db: Kysely<unknown>, table: string) {
  await sql`create trigger append_only before update or delete on ${sql.table(table)}
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on ${sql.table(table)}
    for each statement execute function refuse_change()`.execute(db)
}
