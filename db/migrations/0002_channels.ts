import { type Kysely, sql } from 'kysely'

const platforms = sql`('instagram', 'tiktok', 'youtube', 'telegram', 'snapchat', 'x', 'vkontakte', 'odnoklassniki', 'pinterest', 'linkedin')`

export async function up(db: Kysely<unknown>) {
  await sql`
    create table channels (
      id               uuid primary key default gen_random_uuid(),
      creator_id       uuid references creators,
      platform         text not null constraint channels_platform_check check (platform in ${platforms}),
      handle           text not null,
      name             text not null,
      bio              text not null default '',
      url              text not null,
      country          char(2),
      city             text,
      language         char(2),
      category         text,
      topics           text[] not null default '{}',
      followers        bigint check (followers >= 0),
      followers_source text check (followers_source in ('api', 'file', 'declared', 'estimated')),
      followers_on     date,
      created_at       timestamptz not null default now(),
      updated_at       timestamptz not null default now()
    )`.execute(db)
  // One channel is one row however its handle is capitalised: imports merge on this key.
  await sql`create unique index channels_handle on channels (platform, lower(handle))`.execute(db)
  await sql`create index channels_creator on channels (creator_id)`.execute(db)
  await sql`create index channels_country on channels (country, platform)`.execute(db)

  // Every figure keeps its source and date; null is unknown, never zero.
  await sql`
    create table channel_snapshots (
      channel_id   uuid not null references channels on delete cascade,
      taken_on     date not null,
      source       text not null check (source in ('api', 'file', 'declared', 'estimated')),
      followers    bigint check (followers >= 0),
      avg_views    bigint check (avg_views >= 0),
      avg_likes    bigint check (avg_likes >= 0),
      avg_comments bigint check (avg_comments >= 0),
      avg_shares   bigint check (avg_shares >= 0),
      engagements  bigint check (engagements >= 0),
      primary key (channel_id, taken_on, source)
    )`.execute(db)

  await sql`
    create table channel_audiences (
      channel_id   uuid primary key references channels on delete cascade,
      source       text not null check (source in ('api', 'file', 'declared', 'estimated')),
      collected_on date not null,
      age          jsonb,
      gender       jsonb,
      countries    jsonb,
      languages    jsonb,
      interests    jsonb
    )`.execute(db)

  await sql`
    create table channel_posts (
      id           bigint generated always as identity primary key,
      channel_id   uuid not null references channels on delete cascade,
      format       text not null,
      published_at timestamptz not null,
      caption      text not null default '',
      hashtags     text[] not null default '{}',
      views        bigint check (views >= 0),
      likes        bigint check (likes >= 0),
      comments     bigint check (comments >= 0),
      shares       bigint check (shares >= 0),
      saves        bigint check (saves >= 0),
      source       text not null check (source in ('api', 'file', 'declared', 'estimated')),
      collected_on date not null
    )`.execute(db)
  await sql`create index channel_posts_channel on channel_posts (channel_id, published_at desc)`.execute(db)

  // What ranking reads instead of the posts; rewritten whenever the posts of a channel change.
  await sql`
    create table channel_stats (
      channel_id    uuid primary key references channels on delete cascade,
      post_count    int not null,
      denominator   text check (denominator in ('views', 'followers')),
      log_rate_mean double precision,
      log_rate_var  double precision,
      log_views_mean double precision,
      log_views_var double precision,
      hashtags      text[] not null default '{}',
      source        text not null check (source in ('api', 'file', 'declared', 'estimated')),
      collected_on  date not null
    )`.execute(db)

  await sql`
    create table channel_packages (
      id         uuid primary key default gen_random_uuid(),
      channel_id uuid not null references channels on delete cascade,
      format     text not null,
      price      bigint not null check (price > 0),
      currency   char(3) not null,
      unique (channel_id, format)
    )`.execute(db)

  await sql`
    create table channel_imports (
      id          uuid primary key default gen_random_uuid(),
      account_id  uuid not null references accounts,
      file_name   text not null,
      columns     text[] not null,
      mapping     jsonb,
      status      text not null check (status in ('uploaded', 'checked', 'running', 'done', 'failed')),
      row_count   int not null,
      rows_seen   int not null default 0,
      imported    int not null default 0,
      merged      int not null default 0,
      unchanged   int not null default 0,
      refused     int not null default 0,
      is_dry_run  boolean not null default true,
      created_at  timestamptz not null,
      finished_at timestamptz
    )`.execute(db)
  // The rows as they came, each with what became of it: the error file is made from these.
  await sql`
    create table channel_import_rows (
      import_id  uuid not null references channel_imports on delete cascade,
      line       int not null,
      raw        jsonb not null,
      outcome    text check (outcome in ('imported', 'merged', 'unchanged', 'refused')),
      reason     text,
      channel_id uuid references channels on delete set null,
      primary key (import_id, line)
    )`.execute(db)
}
