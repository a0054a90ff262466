import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table campaigns (
      id              uuid primary key default gen_random_uuid(),
      brand_id        uuid not null references brands,
      name            text not null,
      status          text not null default 'draft' constraint campaigns_status_check check (status in ('draft', 'open', 'running', 'closed')),
      strategy        jsonb not null,
      budget          bigint not null check (budget > 0),
      currency        char(3) not null,
      starts_on       date not null,
      ends_on         date not null,
      postback_secret text not null,
      created_at      timestamptz not null,
      constraint campaigns_dates_check check (ends_on >= starts_on)
    )`.execute(db)
  await sql`create index campaigns_brand on campaigns (brand_id, created_at desc)`.execute(db)

  await sql`
    create table briefs (
      id          uuid primary key default gen_random_uuid(),
      campaign_id uuid not null references campaigns,
      created_at  timestamptz not null
    )`.execute(db)
  await sql`create index briefs_campaign on briefs (campaign_id)`.execute(db)

  // A version is what somebody agreed to: it is written once.
  await sql`
    create table brief_versions (
      brief_id   uuid not null references briefs,
      version    int not null check (version > 0),
      body       jsonb not null,
      account_id uuid not null references accounts,
      created_at timestamptz not null,
      primary key (brief_id, version)
    )`.execute(db)

  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = '42501';
      end $$`.execute(db)
  await appendOnly(db, 'brief_versions')
}

/** No row of the table is ever changed or removed, whoever asks. */
async function appendOnly(db: Kysely<unknown>, table: string) {
  await sql`create trigger append_only before update or delete on ${sql.table(table)}
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on ${sql.table(table)}
    for each statement execute function refuse_change()`.execute(db)
}
