import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A brand's file of orders or of codes: kept as it came, tried out, then taken in row by row.
  await sql`
    create table outcome_imports (
      id          uuid primary key default gen_random_uuid(),
      campaign_id uuid not null references campaigns,
      kind        text not null check (kind in ('orders', 'codes')),
      account_id  uuid not null references accounts,
      file_name   text not null,
      columns     jsonb not null,
      rows        jsonb not null,
      mapping     jsonb not null,
      status      text not null check (status in ('mapped', 'tried', 'running', 'done')),
      counts      jsonb,
      refused     jsonb,
      created_at  timestamptz not null,
      changed_at  timestamptz not null
    )`.execute(db)
  await sql`create index outcome_imports_campaign on outcome_imports (campaign_id, created_at desc)`.execute(
    db,
  )
}
