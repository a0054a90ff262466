import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Every number under which a post is known: LinkedIn gives one post several, of different kinds. A name stands for one deal.
  await sql`
    create table post_names (
      platform         text not null,
      post_id          text not null,
      kind             text not null default '',
      collaboration_id uuid not null references publications,
      source           text not null check (source in ('address', 'payload')),
      named_at         timestamptz not null,
      primary key (platform, post_id)
    )`.execute(db)
  await sql`create index post_names_deal on post_names (collaboration_id)`.execute(db)
  await sql`
    insert into post_names (platform, post_id, kind, collaboration_id, source, named_at)
    select platform, post_id, coalesce(substring(url from 'urn:li:(activity|share|ugcPost):'), ''),
           collaboration_id, 'address', published_at
      from publications`.execute(db)
  await sql`create trigger append_only before update or delete on post_names
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on post_names
    for each statement execute function refuse_change()`.execute(db)
}
