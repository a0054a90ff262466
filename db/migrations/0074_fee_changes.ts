import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // What Athar keeps, from a moment on. A deal keeps the share of the moment at which it began: collaborations.fee_bps.
  await sql`
    create table fee_changes (
      id           bigint generated always as identity primary key,
      bps          integer not null check (bps between 0 and 3000),
      effective_at timestamptz not null,
      reason       text not null check (reason <> ''),
      by_id        uuid not null references accounts,
      decided_at   timestamptz not null,
      check (effective_at > decided_at)
    )`.execute(db)
  await sql`create index fee_changes_time on fee_changes (effective_at desc, id desc)`.execute(db)
  await sql`create trigger append_only before update or delete on fee_changes
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on fee_changes
    for each statement execute function refuse_change()`.execute(db)
}
