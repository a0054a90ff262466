import { type Kysely, sql } from 'kysely'

/** What a brand lets a creator see and show of a deal's results, and what of it the creator puts into the media kit. */
export async function up(db: Kysely<unknown>) {
  // The newest row of a deal stands: a permission that is taken back is a row that permits less.
  await sql`
    create table result_permits (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references collaborations,
      figures          text[] not null,
      shows_orders     boolean not null,
      names_brand      boolean not null,
      account_id       uuid not null references accounts,
      made_at          timestamptz not null,
      constraint result_permits_figures check (figures <@ array['views', 'reach', 'engagements', 'clicks', 'orders']),
      -- What everybody may read the creator may read.
      constraint result_permits_orders check (shows_orders or not 'orders' = any (figures))
    )`.execute(db)
  await sql`create index result_permits_deal on result_permits (collaboration_id, id)`.execute(db)
  await sql`
    create table kit_results (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references collaborations,
      figures          text[] not null,
      account_id       uuid not null references accounts,
      made_at          timestamptz not null,
      constraint kit_results_figures check (figures <@ array['views', 'reach', 'engagements', 'clicks', 'orders'])
    )`.execute(db)
  await sql`create index kit_results_deal on kit_results (collaboration_id, id)`.execute(db)
  for (const table of ['result_permits', 'kit_results']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
