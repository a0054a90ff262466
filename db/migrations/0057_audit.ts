import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // The end of the chain. Its one row is also what makes writers come one after the other.
  await sql`
    create table audit_head (
      is_only boolean primary key default true check (is_only),
      seq     bigint not null,
      hash    bytea not null
    )`.execute(db)
  await sql`insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'))`.execute(db)

  // Who did what to what, as whom, from where. Place in the chain and seal are the trigger's, whatever a writer says.
  await sql`
    create table audit_events (
      seq           bigint primary key default 0,
      happened_at   timestamptz not null,
      account_id    uuid references accounts,
      as_account_id uuid references accounts,
      role          text not null check (role in ('nobody', 'brand', 'creator', 'staff', 'system')),
      action        text not null,
      subject_kind  text,
      subject_id    text,
      detail        jsonb not null default '{}',
      address       text,
      user_agent    text,
      previous      bytea not null default '',
      hash          bytea not null default ''
    )`.execute(db)
  await sql`create index audit_events_account on audit_events (account_id, seq desc)`.execute(db)
  await sql`create index audit_events_subject on audit_events (subject_id, seq desc)`.execute(db)
  await sql`create index audit_events_time on audit_events (happened_at)`.execute(db)

  // Every field with its length, so that no two rows read alike. app/domain/audit/chain.ts says the same once more.
  await sql`
    create function audit_text(e audit_events) returns text language sql stable as $$
      select string_agg(case when field is null then '-' else octet_length(convert_to(field, 'UTF8')) || ':' || field end,
                        ',' order by place)
        from unnest(array[
          e.seq::text,
          to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          e.account_id::text, e.as_account_id::text, e.role, e.action, e.subject_kind, e.subject_id,
          e.detail::text, e.address, e.user_agent, encode(e.previous, 'hex')
        ]) with ordinality as fields (field, place)
    $$`.execute(db)

  // Definer's rights: the app may add events and never touch the head.
  await sql`
    create function seal_audit_event() returns trigger language plpgsql security definer
      set search_path = pg_catalog, public as $$
      declare
        head audit_head;
      begin
        select * into strict head from audit_head for update;
        new.seq := head.seq + 1;
        new.previous := head.hash;
        new.hash := sha256(convert_to(audit_text(new), 'UTF8'));
        update audit_head set seq = new.seq, hash = new.hash;
        return new;
      end $$`.execute(db)
  await sql`create trigger sealed before insert on audit_events
    for each row execute function seal_audit_event()`.execute(db)
  await sql`create trigger append_only before update or delete on audit_events
    for each row execute function refuse_change()`.execute(db)
  for (const table of ['audit_events', 'audit_head'])
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)

  // What the verifier found, each time it looked.
  await sql`
    create table audit_checks (
      id         bigint generated always as identity primary key,
      checked_at timestamptz not null,
      seq        bigint not null,
      hash       text not null,
      broken_at  bigint,
      reason     text check (reason in ('missing', 'changed', 'added')),
      check ((broken_at is null) = (reason is null))
    )`.execute(db)
  await sql`create trigger append_only before update or delete on audit_checks
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on audit_checks
    for each statement execute function refuse_change()`.execute(db)
}
