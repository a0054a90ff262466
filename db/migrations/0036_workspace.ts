import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table campaigns
    add column version int not null default 1,
    add column archived_at timestamptz`.execute(db)

  // What a strategy said at any time, and who said it. A campaign that was never changed has no row here yet.
  await sql`
    create table campaign_versions (
      campaign_id uuid not null references campaigns,
      version     int not null check (version > 0),
      body        jsonb not null,
      account_id  uuid references accounts,
      created_at  timestamptz not null,
      primary key (campaign_id, version)
    )`.execute(db)
  await sql`create trigger append_only before update or delete on campaign_versions
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on campaign_versions
    for each statement execute function refuse_change()`.execute(db)

  // An address by which a calendar program reads a campaign without a sign-in. Only the secret's SHA-256 is kept.
  await sql`
    create table campaign_feeds (
      id          uuid primary key default gen_random_uuid(),
      campaign_id uuid not null references campaigns,
      key_hash    text not null unique,
      locale      text not null check (locale in ('en', 'ar', 'ru')),
      account_id  uuid not null references accounts,
      created_at  timestamptz not null,
      expires_at  timestamptz not null,
      revoked_at  timestamptz
    )`.execute(db)
  await sql`create index campaign_feeds_campaign on campaign_feeds (campaign_id, created_at)`.execute(db)
}
