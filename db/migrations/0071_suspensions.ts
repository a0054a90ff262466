import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A person who may not begin anything new, with what else was decided; lifting it ends the row, the next is another.
  await sql`
    create table suspensions (
      id             uuid primary key default gen_random_uuid(),
      account_id     uuid not null references accounts,
      reason         text not null check (reason <> ''),
      closes_sign_in boolean not null,
      holds_payouts  boolean not null,
      -- continue: what is under way goes on by its clocks. settle: it was called off, its money split by stage.
      deals          text not null check (deals in ('continue', 'settle')),
      settled_deals  integer not null default 0,
      by_id          uuid not null references accounts,
      started_at     timestamptz not null,
      lifted_by      uuid references accounts,
      lifted_at      timestamptz,
      lift_reason    text,
      check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
    )`.execute(db)
  await sql`create unique index suspensions_running on suspensions (account_id) where lifted_at is null`.execute(
    db,
  )
  await sql`create index suspensions_account on suspensions (account_id, started_at desc)`.execute(db)

  // Staff who looked at the pages of somebody as they see them, and why.
  await sql`
    create table viewings (
      id         uuid primary key default gen_random_uuid(),
      staff_id   uuid not null references accounts,
      subject_id uuid not null references accounts,
      reason     text not null check (reason <> ''),
      started_at timestamptz not null,
      ends_at    timestamptz not null,
      ended_at   timestamptz,
      check (staff_id <> subject_id)
    )`.execute(db)
  await sql`create index viewings_subject on viewings (subject_id, started_at desc)`.execute(db)
  await sql`alter table sessions add column viewing_id uuid references viewings`.execute(db)
}
