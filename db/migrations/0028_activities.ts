import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A stage without a name of its own is called by its kind, in the reader's language.
  await sql`
    create table campaign_stages (
      id          uuid primary key default gen_random_uuid(),
      campaign_id uuid not null references campaigns,
      kind        text not null constraint campaign_stages_kind_check check (kind in ('teaser', 'launch', 'sustain', 'review', 'own')),
      name        text not null default '',
      position    int not null,
      starts_on   date not null,
      ends_on     date not null,
      version     int not null default 1,
      constraint campaign_stages_dates_check check (ends_on >= starts_on),
      constraint campaign_stages_own_has_name check (kind <> 'own' or name <> '')
    )`.execute(db)
  await sql`create index campaign_stages_campaign on campaign_stages (campaign_id, starts_on, position)`.execute(
    db,
  )

  // The version is what two people who change one activity at once are told apart by.
  await sql`
    create table activities (
      id               uuid primary key default gen_random_uuid(),
      campaign_id      uuid not null references campaigns,
      stage_id         uuid references campaign_stages on delete set null,
      title            text not null,
      platform         text,
      format           text,
      member_id        uuid references accounts,
      starts_on        date not null,
      ends_on          date not null,
      brief_id         uuid references briefs,
      collaboration_id uuid references collaborations,
      state            text not null default 'planned' constraint activities_state_check check (state in ('planned', 'done', 'dropped')),
      note             text not null default '',
      version          int not null default 1,
      created_at       timestamptz not null,
      constraint activities_dates_check check (ends_on >= starts_on),
      constraint activities_one_link check (brief_id is null or collaboration_id is null)
    )`.execute(db)
  await sql`create index activities_campaign on activities (campaign_id, starts_on)`.execute(db)

  // Who planned, moved or changed an activity, and the days it had from then on.
  await sql`
    create table activity_changes (
      id          bigint generated always as identity primary key,
      activity_id uuid not null references activities,
      version     int not null,
      kind        text not null check (kind in ('planned', 'moved', 'changed', 'done', 'dropped', 'resumed')),
      starts_on   date not null,
      ends_on     date not null,
      account_id  uuid not null references accounts,
      changed_at  timestamptz not null,
      constraint activity_changes_once unique (activity_id, version)
    )`.execute(db)
  await sql`create trigger append_only before update or delete on activity_changes
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on activity_changes
    for each statement execute function refuse_change()`.execute(db)
}
