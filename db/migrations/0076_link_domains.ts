import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Domains of brands under which their links are handed out. Anybody may claim a host: its name servers decide.
  await sql`
    create table link_domains (
      id            uuid primary key default gen_random_uuid(),
      brand_id      uuid not null references brands,
      host          text not null,
      token         text not null,
      state         text not null default 'waiting'
                    check (state in ('waiting', 'failed', 'proven', 'lost')),
      problem       text,
      handed_out    boolean not null default false,
      added_at      timestamptz not null,
      account_id    uuid not null references accounts,
      checked_at    timestamptz,
      next_check_at timestamptz,
      proven_at     timestamptz,
      missing_since timestamptz,
      unique (brand_id, host)
    )`.execute(db)
  // A host is one brand's only, as long as it is proven.
  await sql`create unique index link_domains_holder on link_domains (host) where state = 'proven'`.execute(db)
  // New links and QR codes of a brand name one domain at most.
  await sql`create unique index link_domains_handed_out on link_domains (brand_id) where handed_out`.execute(
    db,
  )
  // The job asks every few minutes which are due.
  await sql`create index link_domains_due on link_domains (next_check_at) where next_check_at is not null`.execute(
    db,
  )
}
