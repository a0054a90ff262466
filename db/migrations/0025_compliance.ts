import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`alter table creators add column born_on date`.execute(db)
  // The token that the Russian register of advertising gives for one piece of advertising.
  await sql`alter table collaborations add column erid text not null default ''`.execute(db)

  await sql`
    create table creator_licences (
      id          uuid primary key default gen_random_uuid(),
      creator_id  uuid not null references creators,
      kind        text not null check (kind in ('ae-advertiser-permit', 'sa-mawthooq', 'ru-registry')),
      number      text not null,
      holder      text not null,
      valid_until date,
      status      text not null default 'declared' check (status in ('declared', 'verified', 'refused')),
      reason      text not null default '',
      declared_at timestamptz not null,
      checked_at  timestamptz,
      checked_by  uuid references accounts
    )`.execute(db)
  await sql`create index creator_licences_creator on creator_licences (creator_id)`.execute(db)
  // The queue of staff, and the job that reminds of an end.
  await sql`create index creator_licences_declared on creator_licences (declared_at) where status = 'declared'`.execute(
    db,
  )
  await sql`create index creator_licences_ending on creator_licences (valid_until) where status <> 'refused'`.execute(
    db,
  )

  // Staff's word that one rule does not hold a deal up. It is never taken back: a later one of staff stands beside it.
  await sql`
    create table compliance_waivers (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references collaborations,
      rule             text not null,
      reason           text not null,
      account_id       uuid not null references accounts,
      waived_at        timestamptz not null,
      unique (collaboration_id, rule)
    )`.execute(db)
  await sql`create index compliance_waivers_time on compliance_waivers (waived_at desc)`.execute(db)
  await sql`create trigger append_only before update or delete on compliance_waivers
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on compliance_waivers
    for each statement execute function refuse_change()`.execute(db)
}
