import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // What a side brings: a picture, an address or words, under a point of the list of its reason. The hash is that of the
  // kept bytes or of the text, and both sides see it.
  await sql`
    create table dispute_evidence (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references disputes,
      role             text not null check (role in ('brand', 'creator')),
      account_id       uuid not null references accounts,
      point            text not null,
      kind             text not null check (kind in ('picture', 'link', 'text')),
      body             text not null,
      key              text unique,
      width            int,
      height           int,
      bytes            int,
      sha256           text not null,
      added_at         timestamptz not null,
      check ((kind = 'picture') = (key is not null))
    )`.execute(db)
  await sql`create index dispute_evidence_dispute on dispute_evidence (collaboration_id, id)`.execute(db)
  await sql`create trigger append_only before update or delete on dispute_evidence
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on dispute_evidence
    for each statement execute function refuse_change()`.execute(db)

  // How the sides would share the frozen money between themselves. One offer is open at a time: a new one replaces it.
  await sql`
    create table settlement_offers (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references disputes,
      role             text not null check (role in ('brand', 'creator')),
      account_id       uuid not null references accounts,
      to_creator       bigint not null check (to_creator >= 0),
      frozen           bigint not null check (frozen >= to_creator),
      note             text not null default '',
      status           text not null constraint settlement_offers_status_check check (status in (
                         'open', 'accepted', 'refused', 'withdrawn', 'replaced', 'expired', 'lapsed')),
      made_at          timestamptz not null,
      expires_at       timestamptz not null,
      ended_at         timestamptz,
      check ((status = 'open') = (ended_at is null))
    )`.execute(db)
  await sql`create unique index settlement_offers_open on settlement_offers (collaboration_id) where status = 'open'`.execute(
    db,
  )
  await sql`create index settlement_offers_dispute on settlement_offers (collaboration_id, id)`.execute(db)
}
