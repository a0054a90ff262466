import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A file on its way into a draft: announced, then received piece by piece, then opened. Handing the draft in takes
  // its row away; until then it counts against what its account may keep. How much of it is there, the file itself says.
  await sql`
    create table uploads (
      id               uuid primary key,
      account_id       uuid not null references accounts,
      collaboration_id uuid not null references collaborations,
      name             text not null check (char_length(name) <= 200),
      declared_bytes   bigint not null check (declared_bytes > 0),
      created_at       timestamptz not null,
      received_at      timestamptz,
      expires_at       timestamptz not null,
      fault            text,
      kind             text check (kind in ('image', 'video')),
      key              text unique,
      thumb_key        text,
      width            int check (width > 0),
      height           int check (height > 0),
      bytes            bigint check (bytes > 0),
      sha256           text,
      duration_ms      int check (duration_ms > 0),
      constraint uploads_opened_check check ((kind is null) = (key is null) and (fault is null or key is null)),
      constraint uploads_received_check check (received_at is not null or (key is null and fault is null))
    )`.execute(db)
  // The quota of an account, and the list under the form of a deal.
  await sql`create index uploads_account on uploads (account_id, collaboration_id)`.execute(db)
  // The sweep removes what nobody came back for.
  await sql`create index uploads_expiry on uploads (expires_at)`.execute(db)

  // One request at a time writes an upload, whichever process it reached. A request may last minutes, far longer than
  // a connection of the pool should be held: so it is a lease that its holder renews, not a lock of the session.
  await sql`
    create table upload_leases (
      upload_id  uuid primary key references uploads on delete cascade,
      holder     uuid not null,
      held_until timestamptz not null,
      is_wanted  boolean not null default false
    )`.execute(db)

  // The small copy of a picture, and the first picture of a video, for lists. Earlier files have none.
  await sql`alter table draft_files add column thumb_key text unique`.execute(db)

  // What became of the stills of a video where they could not be made: the newest event tells whether somebody waits.
  await sql`
    create table still_events (
      id      bigint generated always as identity primary key,
      file_id uuid not null references draft_files,
      event   text not null check (event in ('failed', 'asked')),
      at      timestamptz not null
    )`.execute(db)
  await sql`create index still_events_file on still_events (file_id, id)`.execute(db)
  await sql`create trigger append_only before update or delete on still_events
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on still_events
    for each statement execute function refuse_change()`.execute(db)
}
