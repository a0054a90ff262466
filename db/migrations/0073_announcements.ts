import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // What stands over every page for a while, in every language. What was said stays; only its end can come earlier.
  await sql`
    create table announcements (
      id         uuid primary key default gen_random_uuid(),
      audience   text not null check (audience in ('everybody', 'brand', 'creator')),
      words      jsonb not null check (words ?& array['en', 'ar', 'ru']),
      starts_at  timestamptz not null,
      ends_at    timestamptz not null check (ends_at > starts_at),
      by_id      uuid not null references accounts,
      written_at timestamptz not null,
      ended_by   uuid references accounts,
      ended_at   timestamptz,
      check ((ended_at is null) = (ended_by is null))
    )`.execute(db)
  await sql`create index announcements_time on announcements (ends_at)`.execute(db)
}
