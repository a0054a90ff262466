import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // That a post was taken down, or changed, before its agreed days were over. `price` and the two ends of the term are kept as
  // they were agreed, so that the share asked back follows from the row alone.
  await sql`
    create table post_claims (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references publications,
      kind             text not null check (kind in ('removed', 'changed')),
      status           text not null constraint post_claims_status_check check (status in (
                         'opened', 'restored', 'answered', 'unanswered', 'upheld', 'rejected', 'withdrawn')),
      opened_by        text not null check (opened_by in ('brand', 'system')),
      account_id       uuid references accounts,
      check_id         bigint references post_checks,
      missing_from     timestamptz not null,
      restored_at      timestamptz,
      term_start       timestamptz not null,
      term_end         timestamptz not null,
      price            bigint not null check (price > 0),
      currency         char(3) not null,
      amount           bigint check (amount >= 0),
      opened_at        timestamptz not null,
      entered_at       timestamptz not null,
      due_at           timestamptz,
      check (missing_from >= term_start and missing_from < term_end),
      check ((opened_by = 'system') = (account_id is null))
    )`.execute(db)
  // Said twice at once, it is one claim.
  await sql`create unique index post_claims_running on post_claims (collaboration_id)
    where status in ('opened', 'restored', 'answered', 'unanswered')`.execute(db)
  await sql`create index post_claims_due on post_claims (due_at) where due_at is not null`.execute(db)
  await sql`create index post_claims_deal on post_claims (collaboration_id, opened_at)`.execute(db)
  await sql`
    create table post_claim_steps (
      id          bigint generated always as identity primary key,
      claim_id    uuid not null references post_claims,
      step        text not null,
      from_status text,
      to_status   text not null,
      role        text not null check (role in ('brand', 'creator', 'staff', 'system')),
      account_id  uuid references accounts,
      note        text not null default '',
      taken_at    timestamptz not null
    )`.execute(db)
  await sql`create index post_claim_steps_claim on post_claim_steps (claim_id, id)`.execute(db)
  await sql`create trigger append_only before update or delete on post_claim_steps
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on post_claim_steps
    for each statement execute function refuse_change()`.execute(db)
}
