import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Details that a bank could not pay to are not used again until the creator has looked at them.
  await sql`alter table bank_accounts add column is_refused boolean not null default false`.execute(db)
  // One transfer at our bank stands for one payout.
  await sql`
    create unique index manual_payouts_bank_reference on manual_payouts (bank_reference)
     where bank_reference is not null`.execute(db)
  await sql`create index manual_payouts_collaboration on manual_payouts (collaboration_id)`.execute(db)
  await sql`
    create index manual_payouts_ended on manual_payouts (ended_at desc) where ended_at is not null`.execute(
    db,
  )

  await sql`
    create table bank_account_changes (
      id         bigint generated always as identity primary key,
      creator_id uuid not null references creators,
      account_id uuid not null references accounts,
      details    jsonb not null,
      changed_at timestamptz not null
    )`.execute(db)
  await sql`
    create index bank_account_changes_creator on bank_account_changes (creator_id, id desc)`.execute(db)
  await sql`
    create table manual_payout_steps (
      id         bigint generated always as identity primary key,
      payout_id  uuid not null references manual_payouts,
      step       text not null check (step in ('asked', 'recorded', 'sent-back', 'sent', 'failed', 'returned')),
      account_id uuid references accounts,
      note       text not null default '',
      taken_at   timestamptz not null
    )`.execute(db)
  await sql`create index manual_payout_steps_payout on manual_payout_steps (payout_id, id)`.execute(db)
  for (const table of ['bank_account_changes', 'manual_payout_steps']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
