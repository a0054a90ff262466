import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A creator's proof that a channel is theirs: a code in the profile, seen by staff or in the public page.
  await sql`
    create table channel_proofs (
      id         uuid primary key default gen_random_uuid(),
      channel_id uuid not null references channels,
      creator_id uuid not null references creators,
      code       text not null unique,
      status     text not null default 'given' check (status in ('given', 'asked', 'proven', 'refused')),
      begun_at   timestamptz not null,
      asked_at   timestamptz,
      due_at     timestamptz,
      decided_at timestamptz,
      -- Who of staff has looked; null where the public page showed the code by itself, or another's proof decided.
      decided_by uuid references accounts,
      reason     text check (reason in ('no_code', 'another_profile', 'closed_profile', 'another_person')),
      note       text not null default '',
      check (status = 'given' or asked_at is not null),
      check ((status = 'asked') = (due_at is not null)),
      check ((status in ('proven', 'refused')) = (decided_at is not null)),
      check ((status = 'refused') = (reason is not null))
    )`.execute(db)
  await sql`create unique index channel_proofs_open on channel_proofs (channel_id, creator_id)
    where status in ('given', 'asked')`.execute(db)
  await sql`create index channel_proofs_creator on channel_proofs (creator_id, begun_at desc)`.execute(db)
  // The queue of staff.
  await sql`create index channel_proofs_asked on channel_proofs (due_at) where status = 'asked'`.execute(db)
  // One creator has proven a channel.
  await sql`create unique index channel_proofs_proven on channel_proofs (channel_id) where status = 'proven'`.execute(
    db,
  )
}
