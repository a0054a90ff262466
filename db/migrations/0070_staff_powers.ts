import { type Kysely, sql } from 'kysely'

const all =
  "'disputes', 'money', 'books', 'checks', 'operations', 'accounts', 'impersonation', 'audit', 'settings', 'team'"

export async function up(db: Kysely<unknown>) {
  await sql`alter table accounts add column powers text[] not null default '{}'`.execute(db)
  // Whoever is of staff at this moment may do everything; whoever comes is given powers one by one.
  await sql`update accounts set powers = array[${sql.raw(all)}] where role = 'staff'`.execute(db)
  await sql`alter table accounts add constraint accounts_powers_check
    check (role = 'staff' or powers = '{}')`.execute(db)

  // Who gave and took which powers, and why.
  await sql`
    create table staff_power_changes (
      id         bigint generated always as identity primary key,
      account_id uuid not null references accounts,
      before     text[] not null,
      after      text[] not null,
      reason     text not null check (reason <> ''),
      by_id      uuid not null references accounts,
      changed_at timestamptz not null
    )`.execute(db)
  await sql`create index staff_power_changes_account on staff_power_changes (account_id, id desc)`.execute(db)
  await sql`create trigger append_only before update or delete on staff_power_changes
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on staff_power_changes
    for each statement execute function refuse_change()`.execute(db)

  // The secret of an authenticator app. A new one waits beside the old until its first code was typed.
  await sql`
    create table second_factors (
      account_id     uuid primary key references accounts on delete cascade,
      secret         text,
      pending_secret text,
      confirmed_at   timestamptz,
      -- A code is accepted once: codes of this step of time and of earlier ones are used up.
      last_step      bigint not null default 0,
      wrong_tries    integer not null default 0,
      locked_until   timestamptz,
      check ((secret is null) = (confirmed_at is null))
    )`.execute(db)
  // For a lost phone. Only hashes: a code carries 80 random bits.
  await sql`
    create table recovery_codes (
      account_id uuid not null references accounts on delete cascade,
      code_hash  text not null,
      used_at    timestamptz,
      primary key (account_id, code_hash)
    )`.execute(db)

  // When this session showed the second factor last; null opens no page of staff's.
  await sql`alter table sessions add column second_factor_at timestamptz`.execute(db)
}
