import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A draft is pictures and videos, and the addresses that its caption leads to.
  await sql`alter table drafts add column links text[] not null default '{}' check (cardinality(links) <= 10)`.execute(
    db,
  )
  await sql`
    alter table draft_files
      add column kind text not null default 'image' check (kind in ('image', 'video')),
      add column duration_ms int check (duration_ms > 0),
      add constraint draft_files_duration_check check ((kind = 'video') = (duration_ms is not null))`.execute(
    db,
  )

  // Stills of a video, made by a job after it was handed in. A video that has none yet is being worked on.
  await sql`
    create table draft_frames (
      file_id  uuid not null references draft_files,
      position int not null check (position >= 0),
      at_ms    int not null check (at_ms >= 0),
      key      text not null unique,
      width    int not null check (width > 0),
      height   int not null check (height > 0),
      primary key (file_id, position)
    )`.execute(db)
  await sql`create trigger append_only before update or delete on draft_frames
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on draft_frames
    for each statement execute function refuse_change()`.execute(db)
}
