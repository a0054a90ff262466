import { type Attack, doorAttacks, on, posting, throughDoor, victims } from './door-attacks.testing.ts'

const onSchema = (name: string, ...statements: string[]): Attack => ({ name, statements, onSchema: true })

const byHand = (debit: string, credit: string, amount: string, currency = "'SAR'") => `
  with m as (insert into ledger_movements (kind, reference, body_hash, posted_at)
             values ('attack', 'attack:by-hand', '', now()) returning id)
  insert into ledger_postings (movement_id, debit_account, credit_account, amount, currency)
  select id, ${debit}, ${credit}, ${amount}, ${currency} from m`
const raise = `update ledger_accounts set balance = balance + 100 where address = '${victims.first}'`
const forge = 'update ledger_postings set amount = amount + 1'
const asOwner = (what: string) => `
  do $$ begin
    execute format('set ${what} %I', (select tableowner from pg_tables where tablename = 'ledger_postings'));
  end $$`

const rows: Attack[] = [
  on('a posting of another amount', forge),
  on('a posting of another deal', 'update ledger_postings set collaboration_id = gen_random_uuid()'),
  on(
    'a posting turned round',
    'update ledger_postings set debit_account = credit_account, credit_account = debit_account',
  ),
  on('a posting deleted', 'delete from ledger_postings'),
  on('a posting deleted with its movement', 'delete from ledger_postings', 'delete from ledger_movements'),
  on('postings truncated', 'truncate ledger_postings'),
  on('a movement of another kind', `update ledger_movements set kind = 'release'`),
  on('a movement of another body', `update ledger_movements set body_hash = ''`),
  on('a movement opened again', 'update ledger_movements set written_in = pg_current_xact_id()'),
  on('movements truncated', 'truncate ledger_movements cascade'),
  on(
    'everything truncated',
    'truncate ledger_accounts, ledger_movements, ledger_postings, ledger_account_kinds cascade',
  ),
  on('a balance raised', raise),
  on('a version raised', 'update ledger_accounts set version = version + 1'),
  on(
    'a posting counted twice',
    `
    update ledger_accounts as a set balance = a.balance + p.amount, version = a.version + 1
      from ledger_postings p where p.id = a.last_posting`,
  ),
  on(
    'a posting counted for another account',
    `
    update ledger_accounts set balance = balance + p.amount, version = version + 1, last_posting = p.id
      from ledger_postings p where p.credit_account = '${victims.last}' and address = '${victims.first}'`,
  ),
  on('an account deleted', 'delete from ledger_accounts'),
  on(
    'an account renamed',
    `update ledger_accounts set address = 'escrow:mine' where address = '${victims.first}'`,
  ),
  on('an account in another currency', `update ledger_accounts set currency = 'KWD'`),
  on('a floor taken away', 'update ledger_account_kinds set floor = false'),
  on('a kind turned to its other side', `update ledger_account_kinds set normal = 'debit'`),
  on('a kind deleted', `delete from ledger_account_kinds where kind = 'suspense'`),
  on('a kind added', `insert into ledger_account_kinds values ('pocket', 'credit', false, 'platform')`),
]

const openings: Attack[] = [
  ['with money on it', `'escrow:z', 'SAR', 'escrow', 100`],
  ['under another kind', `'escrow:z', 'SAR', 'bank', 0`],
  ['of no kind', `'pocket:z', 'SAR', 'pocket', 0`],
  ['of the platform with an owner', `'bank:mine', 'SAR', 'bank', 0`],
  ['of nobody', `'escrow', 'SAR', 'escrow', 0`],
].map(([name, values]) =>
  on(
    `an account opened ${name}`,
    `
    insert into ledger_accounts (address, currency, kind, balance) values (${values})`,
  ),
)

const onePosting: Attack[] = [
  on('a posting with one end', byHand(`'${victims.first}'`, 'null', '5')),
  on('a posting of nothing', byHand(`'bank'`, `'stripe_balance'`, '0')),
  on('a posting below nothing', byHand(`'stripe_balance'`, `'${victims.first}'`, '-5')),
  on('a posting from an account to itself', byHand(`'bank'`, `'bank'`, '5')),
  on(
    'a posting in a currency its accounts are not open in',
    byHand(`'stripe_balance'`, `'${victims.first}'`, '5', `'KWD'`),
  ),
  on('a posting to an account that is not open', byHand(`'stripe_balance'`, `'escrow:nobody'`, '5')),
  on('a posting that overdraws', byHand(`'${victims.first}'`, `'stripe_balance'`, '99999')),
  on(
    'a posting added to a closed movement',
    `
    insert into ledger_postings (movement_id, debit_account, credit_account, amount, currency)
    select id, 'stripe_balance', '${victims.first}', 5, 'SAR' from ledger_movements where reference = 'base'`,
  ),
  on(
    'a movement without a posting',
    `
    insert into ledger_movements (kind, reference, body_hash, posted_at) values ('attack', 'attack:empty', '', now())`,
  ),
  on(
    'a movement that says when it was written',
    `
    insert into ledger_movements (id, kind, reference, body_hash, posted_at) values (1, 'attack', 'attack:id', '', now())`,
  ),
]

const detours: Attack[] = [
  on(
    'a writable view',
    'create temporary view mine as select * from ledger_accounts',
    'update mine set balance = 1000000',
  ),
  on(
    'a copy',
    `copy ledger_accounts (address, currency, kind, balance) from program 'echo escrow:z,SAR,escrow,5' csv`,
  ),
  on(
    'a merge',
    `
    merge into ledger_accounts a using (values ('${victims.first}')) as v (address) on a.address = v.address
     when matched then update set balance = 1000000`,
  ),
  on(
    'a conflict that updates an account',
    `
    insert into ledger_accounts (address, currency, kind) values ('${victims.first}', 'SAR', 'escrow')
    on conflict (address, currency) do update set balance = 1000000`,
  ),
  on(
    'a conflict that updates a movement',
    `
    insert into ledger_movements (kind, reference, body_hash, posted_at) values ('attack', 'base', '', now())
    on conflict (reference) do update set kind = 'attack'`,
  ),
  on(
    'a cursor',
    'declare c cursor for select * from ledger_accounts for update',
    'fetch c',
    'update ledger_accounts set balance = 7 where current of c',
  ),
  on(
    'an update hidden in a query',
    'with gone as (delete from ledger_postings returning *) select count(*) from gone',
  ),
  on('the owner’s role taken', asOwner('role'), forge),
  on('the owner’s session taken', asOwner('session authorization'), forge),
  on('rights given to oneself', 'grant all on ledger_postings, ledger_accounts to current_user', raise),
  on('a role made powerful', 'alter role current_user superuser', forge),
  on('triggers told that this is a replica', 'set session_replication_role = replica', forge),
  on('a balance on a replica', 'set session_replication_role = replica', raise),
  on(
    'a posting to nowhere on a replica',
    'set session_replication_role = replica',
    byHand(`'stripe_balance'`, `'escrow:nobody'`, '5'),
  ),
  on(
    'a movement left empty on a replica',
    'set session_replication_role = replica',
    `
    insert into ledger_movements (kind, reference, body_hash, posted_at) values ('attack', 'attack:replica', '', now())`,
  ),
  on(
    'accounts shadowed by a temporary table',
    'create temporary table ledger_accounts (like public.ledger_accounts)',
    'set search_path = pg_temp, public',
    throughDoor([posting(victims.first, 'stripe_balance', 99_999)]),
  ),
  on(
    'kinds shadowed by a temporary table',
    `
    create temporary table ledger_account_kinds as select kind, normal, false as floor, owner from public.ledger_account_kinds`,
    'set search_path = pg_temp, public',
    throughDoor([posting(victims.first, 'stripe_balance', 99_999)]),
  ),
  on(
    'postings shadowed by a temporary table',
    `
    create temporary table ledger_postings as select 1::bigint as movement_id`,
    'set search_path = pg_temp, public',
    `
    insert into public.ledger_movements (kind, reference, body_hash, posted_at) values ('attack', 'attack:temp', '', now())`,
  ),
  on(
    'an operator of one’s own',
    'create schema mine',
    `
    create function mine.never(bigint, bigint) returns boolean language sql as 'select false'`,
    `
    create operator mine.<> (leftarg = bigint, rightarg = bigint, function = mine.never)`,
    'set search_path = mine, public, pg_catalog',
    raise,
  ),
  on(
    'a function with the owner’s rights',
    `
    create function mine() returns void language sql security definer as $$ ${raise} $$`,
    'select mine()',
  ),
  on(
    'a trigger of one’s own that writes balances',
    'create temporary table mine (n int)',
    `
    create function pg_temp.raise() returns trigger language plpgsql as $$ begin ${raise}; return new; end $$`,
    'create trigger t before insert on mine for each row execute function pg_temp.raise()',
    'insert into mine values (1)',
  ),
]

const schema: Attack[] = [
  onSchema('triggers disabled', 'alter table ledger_postings disable trigger all', forge),
  onSchema('a trigger left to replicas', 'alter table ledger_accounts enable replica trigger guarded', raise),
  onSchema('a trigger dropped', 'drop trigger append_only on ledger_postings', forge),
  onSchema('a trigger renamed', 'alter trigger guarded on ledger_accounts rename to tired'),
  onSchema(
    'a trigger that goes first',
    `create trigger aaa before insert on ledger_postings
    for each row execute function suppress_redundant_updates_trigger()`,
  ),
  onSchema(
    'a guard written anew',
    `create or replace function refuse_change() returns trigger language plpgsql as
    'begin return new; end'`,
    forge,
  ),
  onSchema(
    'the door written anew',
    `create or replace function
    post_movement(movement_reference text, body text, moment timestamptz) returns boolean language sql as 'select true'`,
  ),
  onSchema(
    'another door beside it',
    `create function post_movement(text) returns boolean language sql as 'select true'`,
  ),
  onSchema('a guard’s search path', 'alter function apply_posting() reset search_path'),
  onSchema('a guard renamed', 'alter function apply_posting() rename to rest'),
  onSchema('a guard dropped', 'drop function guard_ledger_account() cascade', raise),
  onSchema('a floor dropped', 'alter table ledger_accounts drop constraint ledger_accounts_never_negative'),
  onSchema('a column dropped', 'alter table ledger_postings drop column collaboration_id'),
  onSchema('a table dropped', 'drop table ledger_postings cascade'),
  onSchema('a table renamed', 'alter table ledger_postings rename to old_postings'),
  onSchema('a table moved', 'create schema attic', 'alter table ledger_postings set schema attic'),
  onSchema('the schema renamed', 'alter schema public rename to attic'),
  onSchema('a rule', 'create rule nothing as on insert to ledger_postings do instead nothing'),
  onSchema('a policy', 'create policy hidden on ledger_postings using (false)'),
  onSchema('rows hidden', 'alter table ledger_postings enable row level security'),
  onSchema('rows added by a child', 'create table more_postings () inherits (ledger_postings)'),
]

/** Everything that is tried, by the app's role and by the owner. */
export const attacks: Attack[] = [...rows, ...openings, ...onePosting, ...doorAttacks, ...detours, ...schema]
