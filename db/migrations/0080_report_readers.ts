import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // People without an account who get a report by e-mail, on the days of one of its schedules. Nobody gets more than the
  // question before they said yes. `token_hash` is of the link in that question, from the letter until it is used; `key`
  // ends the letters and does nothing else.
  await sql`
    create table report_readers (
      id           uuid primary key default gen_random_uuid(),
      mailing_id   uuid not null references report_mailings,
      email        text not null check (email = lower(email)),
      locale       text not null check (locale in ('en', 'ar', 'ru')),
      shows_money  boolean not null,
      account_id   uuid not null references accounts,
      asked_at     timestamptz not null,
      expires_at   timestamptz not null,
      token_hash   text unique,
      confirmed_at timestamptz,
      ended_at     timestamptz,
      ended_by     text check (ended_by in ('brand', 'reader')),
      key          text not null unique,
      constraint report_readers_end check ((ended_at is null) = (ended_by is null)),
      constraint report_readers_token_once check (confirmed_at is null or token_hash is null)
    )`.execute(db)
  await sql`
    create unique index report_readers_once on report_readers (mailing_id, email) where ended_at is null`.execute(
    db,
  )
  // How often an address was asked lately, by whichever brand.
  await sql`create index report_readers_asked on report_readers (email, asked_at)`.execute(db)

  await sql`
    create table report_reader_letters (
      reader_id uuid not null references report_readers,
      due_at    timestamptz not null,
      mailed_at timestamptz,
      primary key (reader_id, due_at)
    )`.execute(db)
}
