import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Where links of a brand may lead. Who signs a brief with a link approves its host; null is nobody in person.
  await sql`
    create table brand_hosts (
      brand_id     uuid not null references brands,
      host         text not null,
      covers_below boolean not null,
      account_id   uuid references accounts,
      approved_at  timestamptz not null,
      primary key (brand_id, host)
    )`.execute(db)
  await sql`
    insert into brand_hosts (brand_id, host, covers_below, approved_at)
    select c.brand_id, lower(substring(l.destination from '^https?://([^/:?#]+)')), false, min(l.created_at)
      from tracked_links as l join collaborations as c on c.id = l.collaboration_id
     where l.destination ~ '^https?://[^/:?#]+'
     group by 1, 2`.execute(db)

  // An address that another took the place of; the one that holds is the link's own.
  await sql`
    create table link_destinations (
      id          bigint generated always as identity primary key,
      link_id     bigint not null references tracked_links,
      destination text not null,
      replaced_at timestamptz not null,
      account_id  uuid not null references accounts
    )`.execute(db)
  await sql`create index link_destinations_link on link_destinations (link_id)`.execute(db)

  // Readable codes: what has been printed somewhere leads to its link for ever, also when a newer name is shown.
  await sql`
    create table link_names (
      name       text primary key,
      skeleton   text not null,
      link_id    bigint not null references tracked_links,
      named_at   timestamptz not null,
      account_id uuid not null references accounts
    )`.execute(db)
  await sql`create index link_names_link on link_names (link_id, named_at)`.execute(db)
  // Names that look alike are found here, so that one brand's is not taken for another's.
  await sql`create index link_names_skeleton on link_names (skeleton)`.execute(db)
  for (const table of ['link_destinations', 'link_names']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
