import { type Kysely, sql } from 'kysely'

/** What happens to a draft after it was handed in. */
export async function up(db: Kysely<unknown>) {
  await remarks(db)
  await marksAndChecks(db)
  await approvals(db)
  await reviewers(db)
  for (const table of [
    'draft_comment_events',
    'draft_marks',
    'draft_checks',
    'draft_approvals',
    'review_opinions',
  ]) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}

/** A comment may hang on a rectangle (shares from x and y on), on a moment of a video, on a passage of the caption. */
async function remarks(db: Kysely<unknown>) {
  await sql`
    alter table draft_comments
      add column width real check (width > 0 and width <= 1),
      add column height real check (height > 0 and height <= 1),
      add column at_ms int check (at_ms >= 0),
      add column passage text check (passage <> ''),
      add column parent_id bigint references draft_comments,
      add constraint draft_comments_region check (
        (width is null) = (height is null) and (width is null or x is not null)),
      add constraint draft_comments_moment check (at_ms is null or file_id is not null),
      add constraint draft_comments_passage check (passage is null or file_id is null),
      add constraint draft_comments_reply check (
        parent_id is null or (file_id is null and x is null and at_ms is null and passage is null))`.execute(
    db,
  )
  // Comments are never changed: whether one is resolved is the last of its events.
  await sql`
    create table draft_comment_events (
      id         bigint generated always as identity primary key,
      comment_id bigint not null references draft_comments,
      event      text not null check (event in ('resolve', 'reopen')),
      role       text not null check (role in ('brand', 'creator')),
      account_id uuid not null references accounts,
      made_at    timestamptz not null
    )`.execute(db)
  await sql`create index draft_comment_events_comment on draft_comment_events (comment_id, id)`.execute(db)
}

/** The newest row of a frame, or of a point of the brief, is what the brand says of it. */
async function marksAndChecks(db: Kysely<unknown>) {
  await sql`
    create table draft_marks (
      id         bigint generated always as identity primary key,
      draft_id   uuid not null references drafts,
      file_id    uuid not null references draft_files,
      frame      int check (frame >= 0),
      mark       text not null check (mark in ('approved', 'rejected', 'none')),
      account_id uuid not null references accounts,
      made_at    timestamptz not null
    )`.execute(db)
  await sql`create index draft_marks_draft on draft_marks (draft_id, id)`.execute(db)
  await sql`
    create table draft_checks (
      id         bigint generated always as identity primary key,
      draft_id   uuid not null references drafts,
      point      text not null,
      verdict    text not null check (verdict in ('ok', 'not_ok', 'open')),
      account_id uuid not null references accounts,
      made_at    timestamptz not null
    )`.execute(db)
  await sql`create index draft_checks_draft on draft_checks (draft_id, id)`.execute(db)
}

/** Who approved which version of the draft; silence approves in nobody's name. A deal is approved once. */
async function approvals(db: Kysely<unknown>) {
  await sql`
    create table draft_approvals (
      collaboration_id uuid primary key references collaborations,
      draft_id         uuid not null references drafts,
      draft_version    int not null,
      brief_version    int not null,
      text_version     int not null,
      role             text not null check (role in ('brand', 'system')),
      account_id       uuid references accounts,
      name             text not null,
      held             bigint not null check (held >= 0),
      currency         char(3) not null,
      approved_at      timestamptz not null,
      check ((role = 'system') = (account_id is null))
    )`.execute(db)
}

/** People without an account who may read a deal's drafts by a link, and what they say. They can approve nothing. */
async function reviewers(db: Kysely<unknown>) {
  await sql`
    create table review_links (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      token_hash       text not null unique,
      name             text not null,
      may_comment      boolean not null,
      account_id       uuid not null references accounts,
      created_at       timestamptz not null,
      expires_at       timestamptz not null check (expires_at > created_at),
      revoked_at       timestamptz,
      last_seen_at     timestamptz
    )`.execute(db)
  await sql`create index review_links_collaboration on review_links (collaboration_id, created_at)`.execute(
    db,
  )
  await sql`
    create table review_opinions (
      id       bigint generated always as identity primary key,
      link_id  uuid not null references review_links,
      draft_id uuid not null references drafts,
      verdict  text not null check (verdict in ('approve', 'changes')),
      made_at  timestamptz not null
    )`.execute(db)
  await sql`create index review_opinions_draft on review_opinions (draft_id, id)`.execute(db)
  // A comment is an account's, or a reviewer's.
  await sql`
    alter table draft_comments
      alter column account_id drop not null,
      add column link_id uuid references review_links,
      drop constraint draft_comments_role_check,
      add constraint draft_comments_role_check check (role in ('brand', 'creator', 'reviewer')),
      add constraint draft_comments_author check (
        (role = 'reviewer') = (link_id is not null) and (account_id is null) = (link_id is not null))`.execute(
    db,
  )
}
