import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table ledger_account_kinds (
      kind   text primary key,
      normal text not null check (normal in ('debit', 'credit')),
      floor  boolean not null,
      owner  text not null check (owner in ('platform', 'collaboration', 'creator', 'dispute'))
    )`.execute(db)
  await sql`
    insert into ledger_account_kinds (kind, normal, floor, owner) values
      ('stripe_balance', 'debit', false, 'platform'),
      ('bank', 'debit', false, 'platform'),
      ('chargeback_receivable', 'debit', true, 'dispute'),
      ('creator_receivable', 'debit', true, 'creator'),
      ('escrow', 'credit', true, 'collaboration'),
      ('escrow_frozen', 'credit', true, 'collaboration'),
      ('refund_in_transit', 'credit', true, 'collaboration'),
      ('refund_due', 'credit', true, 'collaboration'),
      ('creator_payable', 'credit', true, 'creator'),
      ('transfer_in_transit', 'credit', true, 'creator'),
      ('payout_in_transit', 'credit', true, 'creator'),
      ('platform_fee', 'credit', false, 'platform'),
      ('stripe_fee', 'debit', false, 'platform'),
      ('dispute_fee', 'debit', false, 'platform'),
      ('chargeback_loss', 'debit', false, 'platform'),
      ('fx_clearing', 'credit', false, 'platform'),
      ('suspense', 'credit', false, 'platform')`.execute(db)

  // Platform-wide accounts carry no running balance: every movement would queue for their one row.
  await sql`
    create table ledger_accounts (
      address  text not null,
      currency char(3) not null,
      kind     text not null references ledger_account_kinds,
      balance  bigint not null default 0,
      version  bigint not null default 0,
      primary key (address, currency),
      constraint ledger_accounts_address_check check (kind = split_part(address, ':', 1)),
      constraint ledger_accounts_never_negative check (balance >= 0)
    )`.execute(db)

  await sql`
    create table ledger_movements (
      id               bigint generated always as identity primary key,
      kind             text not null,
      reference        text not null constraint ledger_movements_reference unique,
      body_hash        bytea not null,
      collaboration_id uuid references collaborations,
      written_in       xid8 not null default pg_current_xact_id(),
      posted_at        timestamptz not null
    )`.execute(db)
  await sql`create index ledger_movements_collaboration on ledger_movements (collaboration_id, id)`.execute(
    db,
  )

  // A posting has two ends, so the books balance by construction: there is no way to write one side only.
  await sql`
    create table ledger_postings (
      id             bigint generated always as identity primary key,
      movement_id    bigint not null references ledger_movements,
      debit_account  text not null,
      credit_account text not null,
      amount         bigint not null constraint ledger_postings_amount_check check (amount > 0),
      currency       char(3) not null,
      constraint ledger_postings_two_ends check (debit_account <> credit_account),
      foreign key (debit_account, currency) references ledger_accounts (address, currency),
      foreign key (credit_account, currency) references ledger_accounts (address, currency)
    )`.execute(db)
  await sql`create index ledger_postings_movement on ledger_postings (movement_id)`.execute(db)
  await sql`create index ledger_postings_debit on ledger_postings (debit_account, currency, id)`.execute(db)
  await sql`create index ledger_postings_credit on ledger_postings (credit_account, currency, id)`.execute(db)

  // Running balances follow the postings and nothing else; the check on the account refuses what would overdraw it.
  await sql`
    create function apply_posting() returns trigger language plpgsql as $$
      begin
        if (select written_in from ledger_movements where id = new.movement_id) is distinct from pg_current_xact_id() then
          raise exception 'movement % is closed', new.movement_id using errcode = '42501';
        end if;
        update ledger_accounts as account
           set version = version + 1,
               balance = balance + case
                 when (k.normal = 'debit') = (account.address = new.debit_account) then new.amount else -new.amount end
          from ledger_account_kinds as k
         where k.kind = account.kind and k.floor and account.currency = new.currency
           and account.address in (new.debit_account, new.credit_account);
        return new;
      end $$`.execute(db)
  await sql`create trigger apply_posting after insert on ledger_postings
    for each row execute function apply_posting()`.execute(db)

  // Depth two is inside the trigger of a posting: no statement of anybody's own gets there.
  await sql`
    create function guard_ledger_account() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.balance <> 0 or new.version <> 0 then
            raise exception 'an account opens empty' using errcode = '42501';
          end if;
        elsif tg_op = 'DELETE' or pg_trigger_depth() < 2
          or (new.address, new.currency, new.kind) is distinct from (old.address, old.currency, old.kind) then
          raise exception 'ledger_accounts follow postings only' using errcode = '42501';
        end if;
        return new;
      end $$`.execute(db)
  await sql`create trigger guarded before insert or update or delete on ledger_accounts
    for each row execute function guard_ledger_account()`.execute(db)

  // A movement without a posting would be an event without money: refused when the transaction ends.
  await sql`
    create function check_movement() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from ledger_postings where movement_id = new.id) then
          raise exception 'movement % has no posting', new.id using errcode = '23514';
        end if;
        return null;
      end $$`.execute(db)
  await sql`create constraint trigger has_postings after insert on ledger_movements
    deferrable initially deferred for each row execute function check_movement()`.execute(db)

  for (const table of ['ledger_movements', 'ledger_postings', 'ledger_account_kinds']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
  await sql`create trigger never_truncated before truncate on ledger_accounts
    for each statement execute function refuse_change()`.execute(db)
}
