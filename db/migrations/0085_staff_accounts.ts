import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Who is asked to join staff, with which powers. The secret of the link leaves in its letter and is nowhere else: here
  // lies its hash, once the letter is written. by_id is null for whoever invites at the command line.
  await sql`
    create table staff_invitations (
      id           uuid primary key default gen_random_uuid(),
      email        text not null,
      powers       text[] not null,
      token_hash   text unique,
      by_id        uuid references accounts,
      invited_at   timestamptz not null,
      expires_at   timestamptz not null check (expires_at > invited_at),
      withdrawn_at timestamptz,
      withdrawn_by uuid references accounts,
      accepted_at  timestamptz,
      account_id   uuid references accounts,
      check ((accepted_at is null) = (account_id is null)),
      check (withdrawn_at is null or accepted_at is null)
    )`.execute(db)
  // An address has one link that works; the next invitation takes the place of the last.
  await sql`create unique index staff_invitations_open on staff_invitations (lower(email))
    where accepted_at is null and withdrawn_at is null`.execute(db)

  // Whoever is not of staff any more keeps the name that stands in the histories, and nothing else.
  await sql`alter table accounts add column ended_at timestamptz,
    add constraint accounts_ended_check check (ended_at is null or (role = 'staff' and powers = '{}'
      and password_hash is null))`.execute(db)
  await sql`alter table staff_power_changes add column ends_account boolean not null default false,
    alter column by_id drop not null`.execute(db)
}
