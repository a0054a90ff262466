import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Who took which file out of the library, under which permission: kept as it was on that day.
  await sql`
    create table content_downloads (
      id            bigint generated always as identity primary key,
      file_id       uuid not null references draft_files,
      account_id    uuid not null references accounts,
      rights_use    text not null check (rights_use in ('organic', 'paid', 'all')),
      territory     text not null,
      until_on      date not null,
      downloaded_at timestamptz not null
    )`.execute(db)
  await sql`create index content_downloads_file on content_downloads (file_id, id)`.execute(db)
  await sql`create trigger append_only before update or delete on content_downloads
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on content_downloads
    for each statement execute function refuse_change()`.execute(db)
}
