import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A brief that Athar makes for a small deal about rights: nobody applies to it, revises it or invites with it.
  await sql`
    alter table briefs add column kind text not null default 'work'
      constraint briefs_kind_check check (kind in ('work', 'rights'))`.execute(db)
  // The deal whose content a small deal about rights is for.
  await sql`alter table collaborations add column extends_id uuid references collaborations`.execute(db)
  await sql`create index collaborations_extends on collaborations (extends_id) where extends_id is not null`.execute(
    db,
  )
  // One offer about a deal's rights at a time: a second one is a mistake, not a second purchase.
  await sql`
    create unique index collaborations_one_extension on collaborations (extends_id)
     where extends_id is not null and status in ('invited', 'offered', 'countered', 'accepted', 'funded')`.execute(
    db,
  )

  // What may be done with a deal's content beyond its agreement. A grant stands on the payment of the small deal that
  // bought it, or on the creator's word alone.
  await sql`
    create table rights_grants (
      id                   uuid primary key default gen_random_uuid(),
      collaboration_id     uuid not null references collaborations,
      by_collaboration_id  uuid unique references collaborations,
      rights_use           text not null constraint rights_grants_use_check check (rights_use in ('organic', 'paid', 'all')),
      territory            text not null default '',
      from_on              date not null,
      until_on             date not null,
      account_id           uuid references accounts,
      granted_at           timestamptz not null,
      constraint rights_grants_days_check check (until_on >= from_on),
      constraint rights_grants_giver_check check ((by_collaboration_id is null) = (account_id is not null))
    )`.execute(db)
  await sql`create index rights_grants_collaboration on rights_grants (collaboration_id, granted_at)`.execute(
    db,
  )

  // The money of a deal went back after its rights had begun: they are revoked, those it bought for another deal too.
  await sql`
    create table rights_revocations (
      collaboration_id uuid primary key references collaborations,
      reason           text not null constraint rights_revocations_reason_check check (reason in ('charged_back', 'taken_back')),
      revoked_at       timestamptz not null
    )`.execute(db)

  for (const table of ['rights_grants', 'rights_revocations']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
