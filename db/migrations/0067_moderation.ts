import { type Kysely, sql } from 'kysely'

const kinds = sql`('message', 'feedback', 'brief', 'kit', 'brand')`

export async function up(db: Kysely<unknown>) {
  // Something that others see and that was reported, or that a listed word was found in. What it said then is kept.
  await sql`
    create table moderation_cases (
      id            uuid primary key default gen_random_uuid(),
      subject_kind  text not null constraint moderation_cases_kind check (subject_kind in ${kinds}),
      subject_id    text not null,
      owner_account uuid not null references accounts,
      excerpt       text not null,
      path          text not null,
      status        text not null constraint moderation_cases_status
                      check (status in ('open', 'decided', 'appealed', 'final')),
      opened_at     timestamptz not null,
      due_at        timestamptz
    )`.execute(db)
  // A second report of the same thing belongs to the first one's case.
  await sql`create unique index moderation_cases_running on moderation_cases (subject_kind, subject_id)
    where status in ('open', 'appealed')`.execute(db)
  // The queue reads only what waits for staff.
  await sql`create index moderation_cases_due on moderation_cases (due_at) where due_at is not null`.execute(
    db,
  )

  // Who reported it and why; no account where a list of words did.
  await sql`
    create table moderation_reports (
      id         bigint generated always as identity primary key,
      case_id    uuid not null references moderation_cases,
      account_id uuid references accounts,
      reason     text not null,
      note       text not null default '',
      made_at    timestamptz not null,
      constraint moderation_reports_once unique (case_id, account_id)
    )`.execute(db)
  await sql`
    create table moderation_decisions (
      case_id    uuid not null references moderation_cases,
      round      text not null check (round in ('first', 'appeal')),
      outcome    text not null check (outcome in ('keep', 'hide', 'remove')),
      reason     text not null,
      note       text not null,
      account_id uuid not null references accounts,
      decided_at timestamptz not null,
      primary key (case_id, round)
    )`.execute(db)
  await sql`
    create table moderation_appeals (
      case_id    uuid primary key references moderation_cases,
      account_id uuid not null references accounts,
      body       text not null,
      made_at    timestamptz not null
    )`.execute(db)

  // What others do not see at this moment; nothing stands here of what everybody sees.
  await sql`
    create table moderated (
      subject_kind text not null check (subject_kind in ${kinds}),
      subject_id   text not null,
      state        text not null check (state in ('held', 'hidden', 'removed')),
      reason       text,
      case_id      uuid not null references moderation_cases,
      since        timestamptz not null,
      primary key (subject_kind, subject_id)
    )`.execute(db)

  // The lists are their own histories: the newest line about a word or a picture says whether it is listed.
  await sql`
    create table listed_words (
      id         bigint generated always as identity primary key,
      language   text not null check (language in ('en', 'ar', 'ru')),
      word       text not null,
      effect     text not null check (effect in ('hold', 'flag', 'none')),
      account_id uuid not null references accounts,
      changed_at timestamptz not null
    )`.execute(db)
  await sql`create index listed_words_newest on listed_words (language, word, id desc)`.execute(db)
  await sql`
    create table listed_images (
      id         bigint generated always as identity primary key,
      sha256     text not null,
      -- Sixty-four bits in hex; null for a picture too plain to be told from others.
      shape      text,
      note       text not null,
      is_listed  boolean not null,
      account_id uuid not null references accounts,
      changed_at timestamptz not null
    )`.execute(db)
  await sql`create index listed_images_newest on listed_images (sha256, id desc)`.execute(db)

  for (const table of [
    'moderation_reports',
    'moderation_decisions',
    'moderation_appeals',
    'listed_words',
    'listed_images',
  ]) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
