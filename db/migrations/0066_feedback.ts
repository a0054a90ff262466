import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // What one side of a deal says of the other when the deal is over. `shown_at` is null while neither reads it.
  await sql`
    create table feedback (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      by_role          text not null check (by_role in ('brand', 'creator')),
      account_id       uuid not null references accounts,
      stars            int not null check (stars between 1 and 5),
      answers          jsonb not null,
      body             text not null,
      written_at       timestamptz not null,
      shown_at         timestamptz,
      constraint feedback_once unique (collaboration_id, by_role)
    )`.execute(db)
  // The timer reads only what is still hidden.
  await sql`create index feedback_hidden on feedback (written_at) where shown_at is null`.execute(db)

  // Blindness ends once: after that nobody changes what they said in view of what was said of them.
  await sql`
    create function refuse_shown_feedback() returns trigger language plpgsql as $$
      begin
        raise exception 'feedback that is shown stays as it is';
      end $$`.execute(db)
  await sql`
    create trigger shown_stays before update or delete on feedback for each row
      when (old.shown_at is not null) execute function refuse_shown_feedback()`.execute(db)

  // Every version that was written before it was shown.
  await sql`
    create table feedback_versions (
      feedback_id uuid not null references feedback,
      version     int not null check (version > 0),
      account_id  uuid not null references accounts,
      stars       int not null,
      answers     jsonb not null,
      body        text not null,
      written_at  timestamptz not null,
      primary key (feedback_id, version)
    )`.execute(db)
  // The side that is spoken of answers once.
  await sql`
    create table feedback_replies (
      feedback_id uuid primary key references feedback,
      account_id  uuid not null references accounts,
      body        text not null,
      made_at     timestamptz not null
    )`.execute(db)
  for (const table of ['feedback_versions', 'feedback_replies']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
