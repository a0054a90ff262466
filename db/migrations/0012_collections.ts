import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Taken out, never deleted: an earlier version brings a list back.
  await sql`
    create table shortlists (
      id          uuid primary key default gen_random_uuid(),
      brand_id    uuid not null references brands,
      campaign_id uuid references campaigns,
      name        text not null check (char_length(name) between 1 and 60),
      version     int not null check (version > 0),
      created_by  uuid not null references accounts,
      created_at  timestamptz not null,
      changed_at  timestamptz not null,
      removed_at  timestamptz
    )`.execute(db)
  await sql`create index shortlists_brand on shortlists (brand_id, changed_at desc)`.execute(db)

  await sql`
    create table shortlist_entries (
      shortlist_id uuid not null references shortlists on delete cascade,
      channel_id   uuid not null references channels,
      position     int not null check (position >= 0),
      note         text not null check (char_length(note) <= 1000),
      tags         text[] not null check (cardinality(tags) <= 10),
      added_by     uuid not null references accounts,
      added_at     timestamptz not null,
      primary key (shortlist_id, channel_id),
      unique (shortlist_id, position) deferrable initially deferred
    )`.execute(db)
  await sql`create index shortlist_entries_channel on shortlist_entries (channel_id)`.execute(db)

  // The whole list as it stood after each change: any of them can be made the list again.
  await sql`
    create table shortlist_versions (
      shortlist_id uuid not null references shortlists,
      version      int not null check (version > 0),
      account_id   uuid not null references accounts,
      created_at   timestamptz not null,
      change       text not null,
      detail       jsonb not null,
      body         jsonb not null,
      primary key (shortlist_id, version)
    )`.execute(db)
  await sql`create trigger append_only before update or delete on shortlist_versions
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on shortlist_versions
    for each statement execute function refuse_change()`.execute(db)

  // `matched`: a bit for every channel (by ordinal) that the search has already found; what is found beyond is new.
  // `last_rev`: changes of the index from here on have not been looked at.
  await sql`
    create table saved_searches (
      id          uuid primary key default gen_random_uuid(),
      brand_id    uuid not null references brands,
      account_id  uuid not null references accounts,
      campaign_id uuid references campaigns,
      name        text not null check (char_length(name) between 1 and 60),
      query       text not null check (char_length(query) <= 2000),
      alert       text not null constraint saved_searches_alert_check check (alert in ('none', 'daily', 'weekly')),
      matched     bytea not null,
      last_rev    xid8 not null,
      last_run_at timestamptz not null,
      seen_at     timestamptz not null,
      created_at  timestamptz not null
    )`.execute(db)
  await sql`create index saved_searches_brand on saved_searches (brand_id, created_at desc)`.execute(db)
  await sql`create index saved_searches_run on saved_searches (last_run_at)`.execute(db)

  // A channel is told of once for each search.
  await sql`
    create table saved_search_hits (
      search_id  uuid not null references saved_searches on delete cascade,
      channel_id uuid not null references channels,
      found_at   timestamptz not null,
      primary key (search_id, channel_id)
    )`.execute(db)
  await sql`create index saved_search_hits_found on saved_search_hits (search_id, found_at desc)`.execute(db)
}
