import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A part that is agreed while the work goes on is released with the post, wherever it stands among the others.
  await sql`alter table milestones add column is_extra boolean not null default false`.execute(db)

  await sql`
    create table extra_revisions (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      price            bigint not null check (price > 0),
      currency         char(3) not null,
      note             text not null,
      account_id       uuid not null references accounts,
      offered_at       timestamptz not null,
      status           text not null default 'offered'
                       check (status in ('offered', 'accepted', 'refused', 'lapsed', 'begun')),
      milestone_id     uuid references milestones,
      changed_at       timestamptz not null,
      check ((milestone_id is null) or status in ('accepted', 'lapsed', 'begun'))
    )`.execute(db)
  // One is on the table at a time.
  await sql`create unique index extra_revisions_open on extra_revisions (collaboration_id)
    where status in ('offered', 'accepted')`.execute(db)
  await sql`create index extra_revisions_collaboration on extra_revisions (collaboration_id, offered_at)`.execute(
    db,
  )
}
