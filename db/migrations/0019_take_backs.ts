import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Released money that goes back to the brand: at most one of a deal at a time, ended when the processor has answered
  // to every reversal.
  await sql`
    create table take_backs (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      gross            bigint not null check (gross > 0),
      currency         char(3) not null,
      reason           text not null,
      account_id       uuid not null references accounts,
      status           text not null default 'reversing' check (status in ('reversing', 'done')),
      asked_at         timestamptz not null,
      ended_at         timestamptz
    )`.execute(db)
  await sql`create index take_backs_collaboration on take_backs (collaboration_id, asked_at)`.execute(db)
  await sql`
    create unique index take_backs_one_at_a_time on take_backs (collaboration_id) where status = 'reversing'`.execute(
    db,
  )
  await sql`alter table processor_requests add column take_back_id uuid references take_backs`.execute(db)
  await sql`
    create index processor_requests_take_back on processor_requests (take_back_id)
     where take_back_id is not null`.execute(db)

  // Of two answers about one chargeback the later reading stands.
  await sql`alter table chargebacks add column read_at timestamptz`.execute(db)
  await sql`update chargebacks set read_at = opened_at`.execute(db)
  await sql`alter table chargebacks alter column read_at set not null`.execute(db)

  // What a creator was charged for a lost chargeback, by whom and why.
  await sql`
    create table chargeback_recoveries (
      id               uuid primary key default gen_random_uuid(),
      chargeback_id    text not null references chargebacks,
      collaboration_id uuid not null references collaborations,
      amount           bigint not null check (amount > 0),
      currency         char(3) not null,
      reason           text not null,
      account_id       uuid not null references accounts,
      recovered_at     timestamptz not null
    )`.execute(db)
  await sql`create index chargeback_recoveries_chargeback on chargeback_recoveries (chargeback_id)`.execute(
    db,
  )
}
