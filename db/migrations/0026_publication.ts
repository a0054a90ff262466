import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A post's id is the same for every address of it. Numbers of Telegram count within a channel; videos of Odnoklassniki are
  // numbered apart from topics; a clip of VK is a video.
  await sql`update publications set post_id = lower(substring(url from '^https://t\\.me/(.+)$'))
             where platform = 'telegram' and url ~ '^https://t\\.me/.'`.execute(db)
  await sql`update publications set post_id = 'video/' || post_id
             where platform = 'odnoklassniki' and url ~ '/(video|live)/' and post_id !~ '/'`.execute(db)
  await sql`update publications p set post_id = 'video' || substring(post_id from 5)
             where platform = 'vkontakte' and post_id ~ '^clip'
               and not exists (select from publications o where o.platform = 'vkontakte'
                                  and o.post_id = 'video' || substring(p.post_id from 5))`.execute(db)

  // What was seen of a post: a payload of the platform, its page, a screenshot, or what somebody saw. `facts` says of each
  // thing whether it was seen (true), was missing (false) or could not be told (absent).
  await sql`
    create table post_checks (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references publications,
      source           text not null check (source in ('payload', 'page', 'screenshot', 'observation')),
      result           text not null check (result in ('ok', 'gone', 'changed', 'unknown')),
      facts            jsonb not null default '{}',
      note             text not null default '',
      payload          jsonb,
      picture_key      text unique,
      picture_width    int,
      picture_height   int,
      picture_sha256   text,
      role             text not null check (role in ('brand', 'creator', 'staff', 'system')),
      account_id       uuid references accounts,
      checked_at       timestamptz not null,
      constraint post_checks_picture check (source <> 'screenshot' or picture_key is not null),
      constraint post_checks_payload check ((source = 'payload') = (payload is not null)),
      constraint post_checks_person check ((role = 'system') = (account_id is null))
    )`.execute(db)
  await sql`create index post_checks_post on post_checks (collaboration_id, id)`.execute(db)
  // A screenshot proves nothing until staff has looked at it; once.
  await sql`
    create table post_check_rulings (
      check_id    bigint primary key references post_checks,
      is_accepted boolean not null,
      reason      text not null,
      account_id  uuid not null references accounts,
      ruled_at    timestamptz not null
    )`.execute(db)

  await sql`
    create table post_guards (
      collaboration_id uuid primary key references publications,
      starts_at        timestamptz not null,
      ends_at          timestamptz not null,
      next_at          timestamptz,
      checks_made      int not null default 0,
      ended_at         timestamptz,
      check (ends_at > starts_at),
      check ((next_at is null) = (ended_at is not null))
    )`.execute(db)
  // The timer reads only what is due.
  await sql`create index post_guards_due on post_guards (next_at) where next_at is not null`.execute(db)
  await sql`
    insert into post_guards (collaboration_id, starts_at, ends_at, next_at)
    select p.collaboration_id, p.published_at, p.published_at + make_interval(days => (v.body ->> 'liveDays')::int), p.published_at
      from publications p
      join collaborations c on c.id = p.collaboration_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
     where (v.body ->> 'liveDays')::int > 0`.execute(db)

  for (const table of ['post_checks', 'post_check_rulings']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
