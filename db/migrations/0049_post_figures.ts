import { type Kysely, sql } from 'kysely'

/** Figures of posts by file, by payload and with a screenshot; the forecast of a deal is never made again. */
export async function up(db: Kysely<unknown>) {
  // The row of a platform's export that is about the post, kept while its owner says which column is which.
  await sql`
    create table metric_files (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      account_id       uuid not null references accounts,
      file_name        text not null check (file_name <> ''),
      sha256           char(64) not null,
      columns          text[] not null,
      cells            text[] not null check (cardinality(cells) = cardinality(columns)),
      names_post       boolean not null,
      received_at      timestamptz not null
    )`.execute(db)
  await sql`create index metric_files_collaboration on metric_files (collaboration_id)`.execute(db)

  await sql`
    alter table post_metrics
      add column payload jsonb,
      add column file_id uuid references metric_files,
      add column picture_key text unique,
      add column doubts text[] not null default '{}',
      add constraint post_metrics_evidence check (
        num_nonnulls(payload, file_id, picture_key) <= 1
        and (payload is null or source = 'api') and (file_id is null or source = 'file')
        and (picture_key is null or source = 'declared'))`.execute(db)

  await sql`create trigger append_only before update or delete on metric_files
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on metric_files
    for each statement execute function refuse_change()`.execute(db)

  // Results are judged against what was expected before hiring: afterwards it can no longer be bettered.
  await sql`
    create function keep_forecast() returns trigger language plpgsql as $$
    begin
      raise exception 'the forecast of a deal is made once';
    end $$`.execute(db)
  await sql`
    create trigger forecast_kept before update of forecast on collaborations
      for each row when (old.forecast is distinct from new.forecast) execute function keep_forecast()`.execute(
    db,
  )
}
