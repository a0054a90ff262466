import { type Kysely, sql } from 'kysely'

/** What a record of the index is made of besides the channel's own row. */
const children = [
  'channel_stats',
  'channel_audiences',
  'channel_packages',
  'channel_topics',
  'channel_posts',
  'channel_snapshots',
]

export async function up(db: Kysely<unknown>) {
  // Whoever follows a table asks for the rows whose last change is not older than the oldest transaction still open.
  await sql`
    create function stamp_change() returns trigger language plpgsql as $$
      begin
        new.rev := pg_current_xact_id();
        return new;
      end $$`.execute(db)

  await sql`
    alter table channels
      add column ordinal int,
      add column removed_at timestamptz,
      add column rev xid8 not null default pg_current_xact_id()`.execute(db)
  await sql`
    update channels set ordinal = placed.ordinal
    from (select id, row_number() over (order by created_at, id) as ordinal from channels) as placed
    where placed.id = channels.id`.execute(db)
  await sql`alter table channels alter column ordinal set not null`.execute(db)
  await sql`alter table channels alter column ordinal add generated always as identity`.execute(db)
  await sql`
    select setval(pg_get_serial_sequence('channels', 'ordinal'),
                  (select coalesce(max(ordinal), 0) + 1 from channels), false)`.execute(db)
  await sql`create unique index channels_ordinal on channels (ordinal)`.execute(db)
  await followed(db, 'channels')

  await sql`
    create function refuse_removal() returns trigger language plpgsql as $$
      begin
        raise exception '% are never deleted: removed_at takes them out', tg_table_name using errcode = '42501';
      end $$`.execute(db)
  for (const event of ['delete', 'truncate'])
    await sql`create trigger ${sql.raw(`never_${event}d`)} before ${sql.raw(event)} on channels
      for each statement execute function refuse_removal()`.execute(db)

  // A child's change is a change of its channel, whose row it locks: whoever holds more than one row locks the channels
  // first, in the order of their ids. Channels this transaction has stamped already are left alone, so that a bulk job
  // that writes channels with all that belongs to them pays for a look only.
  await sql`
    create function touch_channels() returns trigger language plpgsql as $$
      begin
        update channels set rev = pg_current_xact_id()
        where id in (
          select id from channels
          where id in (select channel_id from changed) and rev <> pg_current_xact_id()
          order by id for no key update
        );
        return null;
      end $$`.execute(db)
  for (const table of children) await touching(db, table)

  // Whether a channel has finished a deal is part of its record.
  await sql`
    create function touch_dealt_channel() returns trigger language plpgsql as $$
      begin
        update channels set rev = pg_current_xact_id() where id = new.channel_id and rev <> pg_current_xact_id();
        return null;
      end $$`.execute(db)
  await sql`create index collaborations_finished on collaborations (channel_id)
    where status in ('completed', 'settled')`.execute(db)
  const isOver = sql`new.status in ('completed', 'settled')`
  await sql`create trigger touches_channel_anew after insert on collaborations
    for each row when (${isOver}) execute function touch_dealt_channel()`.execute(db)
  await sql`create trigger touches_channel after update of status on collaborations
    for each row when (${isOver} and new.status <> old.status) execute function touch_dealt_channel()`.execute(
    db,
  )

  // One packed record a channel, as the search compares it: derived, and made anew whenever its version rises.
  await sql`
    create table channel_index (
      ordinal    int primary key,
      channel_id uuid not null unique,
      version    int not null,
      record     bytea not null,
      is_shown   boolean not null,
      indexed_at timestamptz not null,
      rev        xid8 not null default pg_current_xact_id()
    )`.execute(db)
  await followed(db, 'channel_index')

  // How far the channels have been followed: everything up to (rev, ordinal) is in the index.
  await sql`
    create table channel_index_state (
      is_only   boolean primary key default true check (is_only),
      version   int not null,
      rev       xid8 not null,
      ordinal   int not null,
      is_filled boolean not null
    )`.execute(db)
  await sql`insert into channel_index_state (version, rev, ordinal, is_filled) values (0, '0', 0, false)`.execute(
    db,
  )
}

async function followed(db: Kysely<unknown>, table: string) {
  await sql`create index ${sql.raw(`${table}_rev`)} on ${sql.table(table)} (rev, ordinal)`.execute(db)
  await sql`create trigger stamped before update on ${sql.table(table)}
    for each row execute function stamp_change()`.execute(db)
}

/** Makes every change of a table with a `channel_id` a change of the channel. */
export async function touching(db: Kysely<unknown>, table: string) {
  const events = [
    ['insert', 'new'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const
  for (const [event, rows] of events)
    await sql`create trigger ${sql.raw(`touches_channels_on_${event}`)} after ${sql.raw(event)}
      on ${sql.table(table)} referencing ${sql.raw(rows)} table as changed
      for each statement execute function touch_channels()`.execute(db)
}
