import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Where an order was made, as its shop says it: a country (SA) or a region of one (SA-01).
  await sql`alter table conversion_events add column place text check (place ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$')`.execute(
    db,
  )
  await sql`alter table orders add column place text check (place ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$')`.execute(
    db,
  )
  // A lift compares all orders of a brand over months, credited to somebody or not.
  await sql`create index orders_brand_days on orders (brand_id, ordered_at)`.execute(db)

  // Where or when a brand holds a campaign back, to see what would have been sold without it. Each row stands in place of
  // the one before it, which is kept: marks that are changed in view of a result are no test any more.
  await sql`
    create table lift_designs (
      id           bigint generated always as identity primary key,
      campaign_id  uuid not null references campaigns,
      kind         text not null check (kind in ('places', 'weeks')),
      places       text[] not null,
      weeks        int[] not null,
      weeks_before int not null check (weeks_before between 4 and 26),
      starts_on    date not null,
      ends_on      date not null,
      account_id   uuid not null references accounts,
      marked_at    timestamptz not null,
      constraint lift_designs_span check (ends_on > starts_on),
      constraint lift_designs_marks check (
        case kind when 'places' then places <> '{}' and weeks = '{}' else weeks <> '{}' and places = '{}' end)
    )`.execute(db)
  await sql`create index lift_designs_campaign on lift_designs (campaign_id, id)`.execute(db)

  // When somebody of the brand first saw a result.
  await sql`
    create table lift_sightings (
      campaign_id uuid primary key references campaigns,
      design_id   bigint not null references lift_designs,
      account_id  uuid not null references accounts,
      seen_at     timestamptz not null
    )`.execute(db)

  for (const table of ['lift_designs', 'lift_sightings']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
