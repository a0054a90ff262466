import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // An address at which somebody without an account reads a campaign's report. Only the secret's SHA-256 is kept.
  await sql`
    create table report_shares (
      id           uuid primary key default gen_random_uuid(),
      campaign_id  uuid not null references campaigns,
      token_hash   text not null unique,
      label        text not null,
      shows_money  boolean not null,
      account_id   uuid not null references accounts,
      created_at   timestamptz not null,
      expires_at   timestamptz not null,
      revoked_at   timestamptz,
      last_seen_at timestamptz
    )`.execute(db)
  await sql`create index report_shares_campaign on report_shares (campaign_id, created_at)`.execute(db)
}
