import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table collaborations (
      id            uuid primary key default gen_random_uuid(),
      campaign_id   uuid not null references campaigns,
      brief_id      uuid not null,
      brief_version int not null,
      brand_id      uuid not null references brands,
      creator_id    uuid not null references creators,
      channel_id    uuid not null references channels,
      status        text not null constraint collaborations_status_check check (status in (
                      'invited', 'applied', 'offered', 'countered', 'accepted', 'funded', 'shipped', 'received', 'in_review',
                      'revising', 'approved', 'published', 'verified', 'completed',
                      'declined', 'withdrawn', 'expired', 'cancelled', 'disputed', 'settled', 'refunded')),
      entered_at    timestamptz not null,
      due_at        timestamptz,
      open_at       timestamptz,
      price         bigint not null check (price > 0),
      currency      char(3) not null,
      fee_bps       int not null check (fee_bps between 0 and 10000),
      changes_asked int not null default 0,
      forecast      jsonb,
      product_cost  bigint not null default 0 check (product_cost >= 0),
      created_at    timestamptz not null,
      foreign key (brief_id, brief_version) references brief_versions
    )`.execute(db)
  // One running deal per brief and channel: a second invitation is a mistake, not a second job.
  await sql`create unique index collaborations_running on collaborations (brief_id, channel_id)
    where status not in ('declined', 'withdrawn', 'expired', 'cancelled', 'completed', 'settled', 'refunded')`.execute(
    db,
  )
  await sql`create index collaborations_brand on collaborations (brand_id, status)`.execute(db)
  await sql`create index collaborations_creator on collaborations (creator_id, status)`.execute(db)
  await sql`create index collaborations_campaign on collaborations (campaign_id)`.execute(db)
  // The timer reads only what is due.
  await sql`create index collaborations_due on collaborations (due_at) where due_at is not null`.execute(db)

  await sql`
    create table collaboration_steps (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references collaborations,
      step             text not null,
      from_status      text,
      to_status        text not null,
      role             text not null check (role in ('brand', 'creator', 'staff', 'system')),
      account_id       uuid references accounts,
      note             text not null default '',
      taken_at         timestamptz not null
    )`.execute(db)
  await sql`create index collaboration_steps_collaboration on collaboration_steps (collaboration_id, id)`.execute(
    db,
  )

  await sql`
    create table offers (
      collaboration_id uuid not null references collaborations,
      version          int not null check (version > 0),
      by_role          text not null check (by_role in ('brand', 'creator')),
      account_id       uuid not null references accounts,
      price            bigint not null check (price > 0),
      currency         char(3) not null,
      draft_due_on     date not null,
      note             text not null default '',
      made_at          timestamptz not null,
      primary key (collaboration_id, version)
    )`.execute(db)

  await sql`
    create table agreements (
      collaboration_id uuid primary key references collaborations,
      brief_id         uuid not null,
      brief_version    int not null,
      offer_version    int not null,
      price            bigint not null,
      currency         char(3) not null,
      fee_bps          int not null,
      draft_due_on     date not null,
      publish_to       date not null,
      role             text not null check (role in ('brand', 'creator')),
      account_id       uuid not null references accounts,
      accepted_at      timestamptz not null,
      foreign key (brief_id, brief_version) references brief_versions,
      foreign key (collaboration_id, offer_version) references offers
    )`.execute(db)

  await sql`
    create table drafts (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      version          int not null check (version > 0),
      caption          text not null,
      ticked           text[] not null default '{}',
      submitted_at     timestamptz not null,
      unique (collaboration_id, version)
    )`.execute(db)
  await sql`
    create table draft_files (
      id       uuid primary key default gen_random_uuid(),
      draft_id uuid not null references drafts,
      position int not null,
      key      text not null unique,
      width    int not null,
      height   int not null,
      bytes    int not null,
      sha256   text not null,
      unique (draft_id, position)
    )`.execute(db)
  // A comment may hang on a point of a picture: x and y are shares of its width and height from the top left corner.
  await sql`
    create table draft_comments (
      id         bigint generated always as identity primary key,
      draft_id   uuid not null references drafts,
      file_id    uuid references draft_files,
      x          real check (x between 0 and 1),
      y          real check (y between 0 and 1),
      role       text not null check (role in ('brand', 'creator')),
      account_id uuid not null references accounts,
      body       text not null,
      made_at    timestamptz not null,
      check ((x is null) = (y is null))
    )`.execute(db)
  await sql`create index draft_comments_draft on draft_comments (draft_id, id)`.execute(db)

  await sql`
    create table publications (
      collaboration_id uuid primary key references collaborations,
      platform         text not null,
      post_id          text not null,
      url              text not null,
      published_at     timestamptz not null,
      unique (platform, post_id)
    )`.execute(db)

  await sql`
    create table messages (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references collaborations,
      role             text not null check (role in ('brand', 'creator', 'staff')),
      account_id       uuid not null references accounts,
      body             text not null,
      sent_at          timestamptz not null
    )`.execute(db)
  await sql`create index messages_collaboration on messages (collaboration_id, id)`.execute(db)

  await sql`
    create table disputes (
      collaboration_id uuid primary key references collaborations,
      reason           text not null,
      statement        text not null,
      by_role          text not null check (by_role in ('brand', 'creator')),
      opened_at        timestamptz not null,
      ruling           text,
      to_creator       bigint check (to_creator >= 0),
      ruled_by         uuid references accounts,
      ruled_at         timestamptz
    )`.execute(db)

  for (const table of [
    'collaboration_steps',
    'offers',
    'agreements',
    'drafts',
    'draft_files',
    'draft_comments',
    'messages',
  ]) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
