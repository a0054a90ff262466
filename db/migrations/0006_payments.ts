import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table checkouts (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      account_id       uuid not null references accounts,
      session_id       text unique,
      url              text,
      amount           bigint not null check (amount > 0),
      currency         char(3) not null,
      status           text not null default 'started' check (status in ('started', 'open', 'paid', 'expired')),
      created_at       timestamptz not null
    )`.execute(db)
  await sql`create index checkouts_collaboration on checkouts (collaboration_id, created_at desc)`.execute(db)

  // The charge that holds a collaboration's money: transfers and refunds name it.
  await sql`
    create table charges (
      id               text primary key,
      collaboration_id uuid not null references collaborations,
      amount           bigint not null check (amount > 0),
      currency         char(3) not null,
      charged_at       timestamptz not null
    )`.execute(db)
  await sql`create index charges_collaboration on charges (collaboration_id)`.execute(db)

  // What we ask of the processor: written with the reservation in one transaction, carried out by a job.
  await sql`
    create table processor_requests (
      id               uuid primary key default gen_random_uuid(),
      kind             text not null check (kind in ('transfer', 'refund')),
      collaboration_id uuid not null references collaborations,
      creator_id       uuid not null references creators,
      charge_id        text not null references charges,
      amount           bigint not null check (amount > 0),
      currency         char(3) not null,
      status           text not null default 'pending' check (status in ('pending', 'done', 'failed')),
      processor_id     text unique,
      error            text,
      requested_at     timestamptz not null,
      ended_at         timestamptz
    )`.execute(db)
  await sql`create index processor_requests_collaboration on processor_requests (collaboration_id)`.execute(
    db,
  )

  // The inbox of the processor's webhooks: the primary key is the guard against a replay.
  await sql`
    create table stripe_events (
      id           text primary key,
      type         text not null,
      object_id    text not null,
      payload      jsonb not null,
      received_at  timestamptz not null,
      processed_at timestamptz,
      attempts     int not null default 0,
      error        text
    )`.execute(db)
  await sql`create index stripe_events_waiting on stripe_events (received_at) where processed_at is null`.execute(
    db,
  )

  await sql`
    create table book_checks (
      id          bigint generated always as identity primary key,
      checked_at  timestamptz not null,
      differences jsonb not null,
      is_clean    boolean not null
    )`.execute(db)
}
