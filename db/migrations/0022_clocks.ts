import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Empty while the days of the agreement hold; set when a late product or an agreed extension has moved them.
  await sql`alter table collaborations add column draft_due_on date, add column publish_to date`.execute(db)

  // Read by the brand only while it has something to send: it is a person's home, not a part of the history.
  await sql`
    create table delivery_addresses (
      collaboration_id uuid primary key references collaborations,
      recipient        text not null,
      line1            text not null,
      line2            text not null default '',
      city             text not null,
      postcode         text not null default '',
      country          char(2) not null,
      phone            text not null,
      given_at         timestamptz not null
    )`.execute(db)

  // A parcel that was lost stays written; what is sent after it is another row.
  await sql`
    create table shipments (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references collaborations,
      carrier          text not null,
      tracking         text not null,
      account_id       uuid not null references accounts,
      shipped_at       timestamptz not null
    )`.execute(db)
  await sql`create index shipments_collaboration on shipments (collaboration_id, id)`.execute(db)
  await sql`create trigger append_only before update or delete on shipments
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on shipments
    for each statement execute function refuse_change()`.execute(db)

  // Where nothing has been sent yet a deal waits for the address from now on, and then for the brand.
  await sql`
    update collaborations c
       set open_at = now() + interval '72 hours', due_at = now() + interval '72 hours'
      from brief_versions v
     where v.brief_id = c.brief_id and v.version = c.brief_version
       and (v.body ->> 'shipsProduct')::boolean and c.status = 'funded'`.execute(db)
  await sql`
    update collaborations
       set open_at = entered_at + interval '14 days', due_at = entered_at + interval '14 days'
     where status = 'shipped'`.execute(db)

  // A request for more time counts while the deal stands where it stood when it was asked for.
  await sql`
    create table deal_extensions (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references collaborations,
      status           text not null,
      entered_at       timestamptz not null,
      by_role          text not null check (by_role in ('brand', 'creator')),
      account_id       uuid not null references accounts,
      due_on           date not null,
      reason           text not null,
      asked_at         timestamptz not null,
      answer           text check (answer in ('agreed', 'refused')),
      answered_by      uuid references accounts,
      answered_at      timestamptz,
      check ((answer is null) = (answered_at is null))
    )`.execute(db)
  await sql`create index deal_extensions_collaboration on deal_extensions (collaboration_id, id)`.execute(db)

  // A deadline is announced once at each distance; one that moves is another deadline.
  await sql`
    create table deal_reminders (
      collaboration_id uuid not null references collaborations,
      due_at           timestamptz not null,
      lead_hours       int not null check (lead_hours > 0),
      told_at          timestamptz not null,
      primary key (collaboration_id, due_at, lead_hours)
    )`.execute(db)
}
