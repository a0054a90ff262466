import { type Kysely, sql } from 'kysely'

/** Names inside a guard mean Athar's tables, whatever the caller's search path says; temporary tables come last. */
const path = sql.raw('set search_path = pg_catalog, public, pg_temp')

const guarded = {
  ledger_account_kinds: ['fixed', 'never_truncated'],
  ledger_accounts: ['guarded', 'never_truncated'],
  ledger_movements: ['append_only', 'never_truncated', 'has_postings'],
  ledger_postings: ['append_only', 'never_truncated', 'apply_posting'],
}
const guards = [
  'apply_posting',
  'check_movement',
  'guard_ledger_account',
  'post_movement',
  'refuse_by_hand',
  'refuse_change',
]

export async function up(db: Kysely<unknown>) {
  await accountsCiteTheirPostings(db)
  await kindsAreFixed(db)
  await oneDoor(db)
  await guardsAlwaysFire(db)
  await guardsStay(db)
}

/**
 * A balance changes by one posting at a time, which the account names: no statement of anybody's own, in a trigger or
 * out of it, can name one that has not been counted.
 */
async function accountsCiteTheirPostings(db: Kysely<unknown>) {
  await sql`alter table ledger_accounts disable trigger guarded`.execute(db)
  await sql`alter table ledger_accounts add column last_posting bigint not null default 0`.execute(db)
  await sql`
    update ledger_accounts as a set last_posting = coalesce((
      select max(p.id) from ledger_postings p
       where p.currency = a.currency and a.address in (p.debit_account, p.credit_account)), 0)`.execute(db)
  await sql`alter table ledger_accounts enable trigger guarded`.execute(db)

  // Accounts and movements are never removed or renamed, so to have seen one is enough: the lock of a foreign key would
  // be asked of the one row of a platform-wide account by every movement at once.
  await sql`
    alter table ledger_postings
      drop constraint ledger_postings_movement_id_fkey,
      drop constraint ledger_postings_debit_account_currency_fkey,
      drop constraint ledger_postings_credit_account_currency_fkey`.execute(db)
  await sql`
    create or replace function apply_posting() returns trigger language plpgsql ${path} as $$
      begin
        if (select written_in from ledger_movements where id = new.movement_id) is distinct from pg_current_xact_id() then
          raise exception 'movement % is closed', new.movement_id using errcode = '42501';
        end if;
        ${countOn('debit')}
        ${countOn('credit')}
        return null;
      end $$`.execute(db)
  await sql`
    create or replace function guard_ledger_account() returns trigger language plpgsql ${path} as $$
      declare
        kind_owner text;
        counted    bigint;
      begin
        if tg_op = 'DELETE' then
          raise exception 'an account is never removed' using errcode = '42501';
        end if;
        if tg_op = 'INSERT' then
          if new.balance <> 0 or new.version <> 0 or new.last_posting <> 0 then
            raise exception 'an account opens empty' using errcode = '42501';
          end if;
          select k.owner into kind_owner from ledger_account_kinds k where k.kind = new.kind;
          if (kind_owner = 'platform') is distinct from (new.address = new.kind)
            or (kind_owner <> 'platform' and split_part(new.address, ':', 2) = '') then
            raise exception '% is not the address of an account', new.address using errcode = '23514';
          end if;
          return new;
        end if;
        select case when (k.normal = 'debit') = (p.debit_account = new.address) then p.amount else -p.amount end
          into counted
          from ledger_postings p, ledger_account_kinds k
         where p.id = new.last_posting and p.currency = new.currency and k.kind = new.kind
           and new.address in (p.debit_account, p.credit_account);
        if counted is null or new.balance <> old.balance + counted
          or new.version <> old.version + 1 or new.last_posting <= old.last_posting
          or new.address <> old.address or new.currency <> old.currency or new.kind <> old.kind then
          raise exception 'ledger_accounts follow postings only' using errcode = '42501';
        end if;
        return new;
      end $$`.execute(db)
}

/** The statements that count a new posting on one of its ends: those with an owner are the ones with a floor. */
const countOn = (end: 'debit' | 'credit') =>
  sql.raw(`
        if strpos(new.${end}_account, ':') > 0 then
          update ledger_accounts as a
             set version = version + 1, last_posting = new.id,
                 balance = balance + case when k.normal = '${end}' then new.amount else -new.amount end
            from ledger_account_kinds k
           where a.address = new.${end}_account and a.currency = new.currency and k.kind = a.kind;
        else
          perform from ledger_accounts where address = new.${end}_account and currency = new.currency;
        end if;
        if not found then
          raise exception 'posting % names an account that is not open in %', new.id, new.currency using errcode = '23503';
        end if;`)

async function kindsAreFixed(db: Kysely<unknown>) {
  await sql`
    alter table ledger_account_kinds
      add constraint ledger_account_kinds_floor_is_owned check (floor = (owner <> 'platform'))`.execute(db)
  await sql`
    create function refuse_by_hand() returns trigger language plpgsql as $$
      begin
        raise exception '% is changed by migrations only: % refused', tg_table_name, tg_op using errcode = '42501';
      end $$`.execute(db)
  await sql`drop trigger append_only on ledger_account_kinds`.execute(db)
  await sql`create trigger fixed before insert or update or delete on ledger_account_kinds
    for each row execute function refuse_by_hand()`.execute(db)
}

/** The way into the books for a role that may only read them. */
async function oneDoor(db: Kysely<unknown>) {
  // `body` is the JSON of [kind, deal or null, postings] as the app wrote it; its hash is made here, so that what is
  // compared with a later copy of the movement is what was booked. Missing accounts are opened and those with a floor
  // locked in one order, so that two movements cannot wait for each other; platform-wide ones are never locked.
  await sql`
    create function post_movement(movement_reference text, body text, moment timestamptz) returns boolean
    language plpgsql security definer ${path} as $$
      declare
        event   constant jsonb := body;
        hash    constant bytea := sha256(convert_to(body, 'UTF8'));
        written bigint;
        account record;
      begin
        insert into ledger_movements (kind, reference, body_hash, collaboration_id, posted_at)
        values (event ->> 0, movement_reference, hash, (event ->> 1)::uuid, moment)
        on conflict (reference) do nothing returning id into written;
        if written is null then
          if (select body_hash from ledger_movements where reference = movement_reference) is distinct from hash then
            raise exception 'movement % stands in the books with another body', movement_reference
              using errcode = '23505';
          end if;
          return false;
        end if;

        for account in
          select posting ->> 'debit' as address, (posting #>> '{amount,currency}')::bpchar as currency
            from jsonb_array_elements(event -> 2) as posting
           union
          select posting ->> 'credit', (posting #>> '{amount,currency}')::bpchar
            from jsonb_array_elements(event -> 2) as posting
           order by 1, 2
        loop
          if strpos(account.address, ':') > 0 then
            perform from ledger_accounts
              where address = account.address and currency = account.currency for no key update;
          else
            perform from ledger_accounts where address = account.address and currency = account.currency;
          end if;
          if not found then
            insert into ledger_accounts (address, currency, kind)
            values (account.address, account.currency, split_part(account.address, ':', 1)) on conflict do nothing;
            if not found and strpos(account.address, ':') > 0 then
              perform from ledger_accounts
                where address = account.address and currency = account.currency for no key update;
            end if;
          end if;
        end loop;

        insert into ledger_postings (movement_id, debit_account, credit_account, amount, currency, collaboration_id)
        select written, posting ->> 'debit', posting ->> 'credit', (posting #>> '{amount,amount}')::bigint,
               posting #>> '{amount,currency}', coalesce(posting ->> 'collaborationId', event ->> 1)::uuid
          from jsonb_array_elements(event -> 2) as posting;
        if not found then
          raise exception 'movement % has no posting', movement_reference using errcode = '23514';
        end if;
        return true;
      end $$`.execute(db)
  await sql`revoke all on function post_movement(text, text, timestamptz) from public`.execute(db)
}

/** `session_replication_role = replica` silences a trigger that does not say ALWAYS. */
async function guardsAlwaysFire(db: Kysely<unknown>) {
  await sql`alter function check_movement() ${path}`.execute(db)
  for (const [table, triggers] of Object.entries(guarded))
    for (const trigger of triggers)
      await sql`alter table ${sql.table(table)} enable always trigger ${sql.ref(trigger)}`.execute(db)
}

/**
 * Where the server lets us (it asks for a superuser), no later statement may take a guard away: not drop, alter, rename
 * or disable it, nor hang a trigger, a rule, a policy or a child on the tables. `changeLedger` lifts that on purpose;
 * so can a superuser at any time, whom nothing in a database holds.
 */
async function guardsStay(db: Kysely<unknown>) {
  // In a schema of its own, which a superuser can take over: the owner of `public` may drop whatever is in there.
  await sql`create schema ledger_guard`.execute(db)
  // After a rename the old name means nothing any more: a name that has gone is as bad as an object that was touched.
  await sql`
    create function ledger_guard.guard_ledger_ddl() returns event_trigger language plpgsql ${path} as $$
      declare
        tables    constant text[] := ${sql.raw(`'{${Object.keys(guarded).join()}}'`)};
        functions constant text[] := ${sql.raw(`'{${guards.join()}}'`)};
        objects   oid[];
      begin
        if tg_event = 'sql_drop' then
          if exists (
            select from pg_event_trigger_dropped_objects()
             where address_names[1] = 'public'
               and address_names[2] = any (case object_type when 'function' then functions else tables end)) then
            raise exception 'the guards of the books stay: % refused', tg_tag using errcode = '42501';
          end if;
          return;
        end if;
        select array_agg(oid) into objects from (
          select oid from pg_class where relnamespace = to_regnamespace('public') and relname = any (tables)
          union all
          select oid from pg_proc where pronamespace = to_regnamespace('public') and proname = any (functions)) as found;
        if cardinality(objects) is distinct from cardinality(tables) + cardinality(functions) or exists (
          select from pg_event_trigger_ddl_commands() as done
            left join pg_trigger t on done.classid = 'pg_trigger'::regclass and t.oid = done.objid
            left join pg_rewrite r on done.classid = 'pg_rewrite'::regclass and r.oid = done.objid
            left join pg_policy p on done.classid = 'pg_policy'::regclass and p.oid = done.objid
           where coalesce(t.tgrelid, r.ev_class, p.polrelid, done.objid) = any (objects))
          or exists (select from pg_inherits where inhparent = any (objects)) then
          raise exception 'the guards of the books stay: % refused', tg_tag using errcode = '42501';
        end if;
      end $$`.execute(db)
  await sql`
    do $$ begin
      create event trigger ledger_guards on ddl_command_end execute function ledger_guard.guard_ledger_ddl();
      create event trigger ledger_guards_drop on sql_drop execute function ledger_guard.guard_ledger_ddl();
      alter event trigger ledger_guards enable always;
      alter event trigger ledger_guards_drop enable always;
    exception when insufficient_privilege then
      raise notice 'the owner of the books can drop their guards: only a superuser can create the triggers ledger_guards';
    end $$`.execute(db)
}

/**
 * For a later migration that changes the tables of the books, their guards or the chart of accounts on purpose: the
 * guards of the schema rest while `work` runs. What it disables among the triggers it enables again with ALWAYS.
 */
export async function changeLedger(db: Kysely<unknown>, work: () => Promise<unknown>) {
  await setGuards(db, 'disable')
  await work()
  await setGuards(db, 'enable always')
}

const setGuards = (db: Kysely<unknown>, state: 'disable' | 'enable always') =>
  sql`
    do $$ declare guard name; begin
      for guard in select evtname from pg_event_trigger where evtname like 'ledger\\_guards%' loop
        execute format('alter event trigger %I ${sql.raw(state)}', guard);
      end loop;
    end $$`.execute(db)
