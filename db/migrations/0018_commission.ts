import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A refund names the shop's order, which may become known after it. Without an amount it is all that was left.
  await sql`
    create table order_refunds (
      id          bigint generated always as identity primary key,
      brand_id    uuid not null references brands,
      order_id    text not null,
      refund_id   text not null,
      amount      bigint check (amount > 0),
      currency    char(3),
      refunded_at timestamptz not null,
      received_at timestamptz not null,
      constraint order_refunds_once unique (brand_id, order_id, refund_id),
      constraint order_refunds_amount_has_currency check ((amount is null) = (currency is null))
    )`.execute(db)
  // Two refunds at once wait for each other at the order: together they never exceed it.
  await sql`
    create function refund_within_order() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
      declare
        bought   orders;
        refunded bigint;
      begin
        select * into bought from orders
         where brand_id = new.brand_id and order_id = new.order_id for no key update;
        if not found then
          return new;
        end if;
        select coalesce(sum(coalesce(amount, bought.amount)), 0) into refunded from order_refunds
         where (currency is null or currency = bought.currency) and brand_id = new.brand_id and order_id = new.order_id;
        if refunded + coalesce(new.amount, 0) > bought.amount or (new.amount is null and refunded >= bought.amount) then
          raise exception 'refunds exceed order %', new.order_id
            using errcode = '23514', constraint = 'order_refunds_within_order';
        end if;
        return new;
      end $$`.execute(db)
  await sql`create trigger within_order before insert on order_refunds
    for each row execute function refund_within_order()`.execute(db)

  // One run of a deal's commission: what it released, took back and gave back to the brand, before Athar's fee.
  await sql`
    create table commission_runs (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      kind             text not null check (kind in ('accrual', 'close')),
      released         bigint not null check (released >= 0),
      taken_back       bigint not null check (taken_back >= 0),
      returned         bigint not null check (returned >= 0),
      currency         char(3) not null,
      ran_at           timestamptz not null
    )`.execute(db)
  await sql`create index commission_runs_collaboration on commission_runs (collaboration_id, ran_at)`.execute(
    db,
  )
  await sql`
    create unique index commission_runs_one_close on commission_runs (collaboration_id) where kind = 'close'`.execute(
    db,
  )
  // What an order was credited in a run; negative when a refund took some of it away again.
  await sql`
    create table commission_accruals (
      run_id           uuid not null references commission_runs,
      order_id         bigint not null references orders,
      collaboration_id uuid not null references collaborations,
      amount           bigint not null check (amount <> 0),
      primary key (run_id, order_id)
    )`.execute(db)
  await sql`create index commission_accruals_collaboration on commission_accruals (collaboration_id)`.execute(
    db,
  )
  await sql`
    create index milestones_open_commission on milestones (collaboration_id)
     where kind = 'commission' and status in ('planned', 'funded')`.execute(db)

  for (const table of ['order_refunds', 'commission_runs', 'commission_accruals']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
