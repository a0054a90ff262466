import { type Kysely, sql } from 'kysely'

const histories = [
  'contests',
  'contest_cancellations',
  'contest_imports',
  'contest_entries',
  'contest_exclusions',
  'contest_tickets',
  'contest_freezes',
  'contest_beacons',
  'contest_draws',
  'contest_replacements',
]

/** A giveaway of a deal, from the committed seed to its winners. Nothing of it is ever changed, only added to. */
export async function up(db: Kysely<unknown>) {
  await rules(db)
  await entries(db)
  await outcome(db)
  await guards(db)
  for (const table of histories) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}

/** The rules as they were published, with the hash of a seed that nobody has seen. */
async function rules(db: Kysely<unknown>) {
  await sql`
    create table contests (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      code             text not null unique,
      rules            jsonb not null,
      seed_hash        text not null check (seed_hash ~ '^[0-9a-f]{64}$'),
      beacon_round     bigint not null check (beacon_round > 0),
      closes_at        timestamptz not null,
      freezes_at       timestamptz not null,
      account_id       uuid not null references accounts,
      opened_at        timestamptz not null,
      check (opened_at < closes_at and closes_at <= freezes_at)
    )`.execute(db)
  await sql`create index contests_collaboration on contests (collaboration_id, opened_at)`.execute(db)
  // The seed itself: the row stands from the beginning and is shown by nobody before the draw.
  await sql`
    create table contest_seeds (
      contest_id uuid primary key references contests,
      seed       text not null check (seed ~ '^[0-9a-f]{64}$')
    )`.execute(db)
  await sql`
    create table contest_cancellations (
      contest_id uuid primary key references contests,
      reason     text not null check (reason <> ''),
      account_id uuid not null references accounts,
      made_at    timestamptz not null
    )`.execute(db)
}

/** What was brought in, line by line; which of them counts follows from the rules. */
async function entries(db: Kysely<unknown>) {
  await sql`
    create table contest_imports (
      id          uuid primary key default gen_random_uuid(),
      contest_id  uuid not null references contests,
      role        text not null check (role in ('brand', 'creator')),
      account_id  uuid not null references accounts,
      name        text not null,
      row_count   int not null check (row_count > 0),
      imported_at timestamptz not null
    )`.execute(db)
  await sql`create index contest_imports_contest on contest_imports (contest_id, imported_at)`.execute(db)
  await sql`
    create table contest_entries (
      id          bigint generated always as identity primary key,
      contest_id  uuid not null references contests,
      import_id   uuid not null references contest_imports,
      line        int not null,
      handle      text not null,
      body        text not null,
      entered_at  timestamptz,
      follows     boolean,
      country     text,
      age         int,
      imported_at timestamptz not null
    )`.execute(db)
  await sql`create index contest_entries_contest on contest_entries (contest_id, id)`.execute(db)
  // An account that one of the two sides takes out before the list is frozen, with the reason in its own words.
  await sql`
    create table contest_exclusions (
      contest_id uuid not null references contests,
      handle     text not null,
      reason     text not null check (reason <> ''),
      role       text not null check (role in ('brand', 'creator')),
      account_id uuid not null references accounts,
      made_at    timestamptz not null,
      primary key (contest_id, handle)
    )`.execute(db)
}

/** The frozen list, the value of the beacon, the draw and who was replaced. */
async function outcome(db: Kysely<unknown>) {
  await sql`
    create table contest_tickets (
      contest_id uuid not null references contests,
      position   int not null check (position >= 0),
      ticket     text not null,
      handle     text not null,
      primary key (contest_id, position)
    )`.execute(db)
  await sql`create unique index contest_tickets_once on contest_tickets (contest_id, ticket)`.execute(db)
  await sql`
    create table contest_freezes (
      contest_id  uuid primary key references contests,
      list_hash   text not null,
      entry_count int not null check (entry_count >= 0),
      counts      jsonb not null,
      frozen_at   timestamptz not null
    )`.execute(db)
  await sql`
    create table contest_beacons (
      contest_id uuid primary key references contests,
      signature  text not null check (signature ~ '^[0-9a-f]{96}$'),
      role       text not null check (role in ('brand', 'creator', 'system')),
      account_id uuid references accounts,
      entered_at timestamptz not null,
      check ((role = 'system') = (account_id is null))
    )`.execute(db)
  await sql`
    create table contest_draws (
      contest_id uuid primary key references contest_freezes,
      seed       text not null,
      beacon     text not null,
      ranked     int[] not null,
      drawn_at   timestamptz not null
    )`.execute(db)
  await sql`
    create table contest_replacements (
      contest_id uuid not null references contest_draws,
      rank       int not null check (rank > 0),
      cause      text not null check (cause in ('no_answer', 'broke_rules', 'declined')),
      reason     text not null check (reason <> ''),
      role       text not null check (role in ('brand', 'creator')),
      account_id uuid not null references accounts,
      made_at    timestamptz not null,
      primary key (contest_id, rank)
    )`.execute(db)
}

/** What the database itself holds, whoever writes: the order of things, the hashes, and the draw. */
async function guards(db: Kysely<unknown>) {
  // Whoever adds to a contest and whoever freezes it wait for each other.
  await sql`
    create function hold_contest(contest uuid) returns void language sql set search_path = pg_catalog, public as $$
      select pg_advisory_xact_lock(hashtextextended('contest:' || contest::text, 0))
    $$`.execute(db)
  await sql`
    create function refuse_after_freeze() returns trigger language plpgsql set search_path = pg_catalog, public as $$
    declare one uuid;
    begin
      for one in select distinct contest_id from added order by 1 loop
        perform hold_contest(one);
        if exists (select from contest_freezes f where f.contest_id = one) then
          raise exception 'the entries of contest % are frozen', one using errcode = 'check_violation';
        end if;
      end loop;
      return null;
    end $$`.execute(db)
  for (const table of ['contest_entries', 'contest_exclusions', 'contest_tickets', 'contest_cancellations'])
    await sql`create trigger before_freeze after insert on ${sql.table(table)} referencing new table as added
      for each statement execute function refuse_after_freeze()`.execute(db)
  await sql`
    create function check_contest_entries() returns trigger language plpgsql set search_path = pg_catalog, public as $$
    begin
      if exists (select from added a join contests c on c.id = a.contest_id where a.imported_at >= c.freezes_at) then
        raise exception 'entries come in before the list is frozen' using errcode = 'check_violation';
      end if;
      return null;
    end $$`.execute(db)
  await sql`create trigger in_time after insert on contest_entries referencing new table as added
    for each statement execute function check_contest_entries()`.execute(db)
  await seeds(db)
  await freezes(db)
  await draws(db)
}

/** A seed is the one whose hash was published, and stays it. */
async function seeds(db: Kysely<unknown>) {
  await sql`
    create function check_contest_seed() returns trigger language plpgsql set search_path = pg_catalog, public as $$
    begin
      if encode(sha256(convert_to(new.seed, 'UTF8')), 'hex') <> (select seed_hash from contests where id = new.contest_id) then
        raise exception 'this is not the seed that contest % committed to', new.contest_id using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger committed before insert on contest_seeds
    for each row execute function check_contest_seed()`.execute(db)
  await sql`create trigger append_only before update or delete on contest_seeds
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on contest_seeds
    for each statement execute function refuse_change()`.execute(db)
}

/** A list is frozen when its time has come, in the order of its lines, under the hash that it has. */
async function freezes(db: Kysely<unknown>) {
  await sql`
    create function check_contest_freeze() returns trigger language plpgsql set search_path = pg_catalog, public as $$
    declare
      contest contests%rowtype;
      list record;
    begin
      perform hold_contest(new.contest_id);
      select * into contest from contests where id = new.contest_id;
      if exists (select from contest_cancellations x where x.contest_id = new.contest_id) then
        raise exception 'contest % was called off', new.contest_id using errcode = 'check_violation';
      end if;
      if new.frozen_at < contest.freezes_at then
        raise exception 'contest % is frozen at %', new.contest_id, contest.freezes_at using errcode = 'check_violation';
      end if;
      select count(*) as lines,
             coalesce(string_agg(ticket || chr(10), '' order by position), '') as body,
             coalesce(string_agg(ticket || chr(10), '' order by ticket collate "C"), '') as sorted,
             coalesce(bool_and(ticket = encode(sha256(convert_to(contest.code || ':' || handle, 'UTF8')), 'hex')), true) as are_own,
             coalesce(max(position) + 1, 0) as length
        into list from contest_tickets t where t.contest_id = new.contest_id;
      if list.lines <> new.entry_count or list.length <> new.entry_count or list.body <> list.sorted or not list.are_own
         or encode(sha256(convert_to(list.body, 'UTF8')), 'hex') <> new.list_hash then
        raise exception 'the list of contest % is not what its hash says', new.contest_id using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger whole before insert on contest_freezes
    for each row execute function check_contest_freeze()`.execute(db)
}

/** A draw is computed here once more: other winners than the seed, the list and the beacon give are refused. */
async function draws(db: Kysely<unknown>) {
  // HMAC's inner or outer key. A seed is 64 letters, which is just one block of SHA-256.
  await sql`
    create function contest_key(seed text, pad int) returns bytea language plpgsql immutable
      set search_path = pg_catalog, public as $$
    declare key bytea := convert_to(seed, 'UTF8');
    begin
      for i in 0..63 loop
        key := set_byte(key, i, get_byte(key, i) # pad);
      end loop;
      return key;
    end $$`.execute(db)
  await sql`
    create function check_contest_draw() returns trigger language plpgsql set search_path = pg_catalog, public as $$
    declare
      contest contests%rowtype;
      frozen contest_freezes%rowtype;
      given text;
      inner_key bytea := contest_key(new.seed, 54);
      outer_key bytea := contest_key(new.seed, 92);
      expected int[];
    begin
      perform hold_contest(new.contest_id);
      select * into contest from contests where id = new.contest_id;
      select * into frozen from contest_freezes where contest_id = new.contest_id;
      select encode(sha256(decode(signature, 'hex')), 'hex') into given from contest_beacons where contest_id = new.contest_id;
      if new.seed is distinct from (select seed from contest_seeds where contest_id = new.contest_id)
         or new.beacon <> coalesce(given, '-') then
        raise exception 'contest % is drawn by its own seed and beacon', new.contest_id using errcode = 'check_violation';
      end if;
      select coalesce(array_agg(position order by score, position), '{}') into expected from (
        select position, sha256(outer_key || sha256(inner_key || convert_to(
                 frozen.list_hash || chr(10) || new.beacon || chr(10) || ticket, 'UTF8'))) as score
          from contest_tickets where contest_id = new.contest_id
         order by score, position
         limit (contest.rules->>'winners')::int + (contest.rules->>'substitutes')::int) as ranked;
      if new.ranked <> expected then
        raise exception 'contest % has other winners', new.contest_id using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger computed before insert on contest_draws
    for each row execute function check_contest_draw()`.execute(db)
  await sql`
    create function check_contest_beacon() returns trigger language plpgsql set search_path = pg_catalog, public as $$
    begin
      perform hold_contest(new.contest_id);
      if exists (select from contest_draws d where d.contest_id = new.contest_id)
         or not exists (select from contests c where c.id = new.contest_id and c.freezes_at <= new.entered_at) then
        raise exception 'the beacon of contest % comes between freezing and drawing', new.contest_id using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger in_time before insert on contest_beacons
    for each row execute function check_contest_beacon()`.execute(db)
}
