import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // While a shop changes its key, the one before still signs.
  await sql`alter table campaigns
    add column previous_postback_secret text,
    add column previous_postback_until timestamptz,
    add constraint campaigns_previous_key check
      ((previous_postback_secret is null) = (previous_postback_until is null))`.execute(db)

  // What was said in a call, and why it counts for whom it does. A test is judged like every call and counts nothing.
  await sql`alter table postback_calls
    add column kind    text check (kind in ('order', 'lead', 'refund')),
    add column source  text not null default 'postback' check (source in ('postback', 'csv', 'script')),
    add column reason  text,
    add column summary jsonb,
    add column is_test boolean not null default false`.execute(db)

  // Calls that nobody signed are only counted: whoever makes them up may make as many as they like.
  await sql`
    create table postback_refusals (
      campaign_id uuid not null references campaigns,
      day         date not null,
      error       text not null,
      count       int not null check (count > 0),
      last_at     timestamptz not null,
      primary key (campaign_id, day, error)
    )`.execute(db)

  // The hosts of a brand's own site from which browsers may report.
  await sql`
    create table campaign_sites (
      campaign_id uuid not null references campaigns,
      host        text not null,
      account_id  uuid not null references accounts,
      created_at  timestamptz not null,
      primary key (campaign_id, host)
    )`.execute(db)
}
