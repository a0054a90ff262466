import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Everything that was ever reported, as it was said. `sent_at` is the sender's own time of the call; what is said again
  // in the same words is kept once. A refund's subject is its order, which may become known after it.
  await sql`
    create table conversion_events (
      id          bigint generated always as identity primary key,
      brand_id    uuid not null references brands,
      campaign_id uuid not null references campaigns,
      kind        text not null check (kind in ('order', 'lead', 'refund')),
      subject_id  text not null,
      refund_id   text,
      source      text not null check (source in ('postback', 'csv', 'script')),
      amount      bigint check (amount >= 0),
      currency    char(3),
      click_id    uuid,
      promo_code  text,
      lead_id     text,
      stated_at   timestamptz,
      sent_at     timestamptz not null,
      received_at timestamptz not null,
      constraint conversion_events_refund check ((kind = 'refund') = (refund_id is not null)),
      constraint conversion_events_order check (kind <> 'order' or amount is not null),
      constraint conversion_events_money check ((amount is null) = (currency is null))
    )`.execute(db)
  await sql`create index conversion_events_subject on conversion_events (brand_id, kind, subject_id)`.execute(
    db,
  )
  await sql`
    insert into conversion_events
      (brand_id, campaign_id, kind, subject_id, source, amount, currency, click_id, promo_code, stated_at, sent_at,
       received_at)
    select o.brand_id, coalesce(called.campaign_id, o.campaign_id), 'order', o.order_id, 'postback', o.amount, o.currency,
           o.click_id, o.promo_code, o.ordered_at, o.received_at, o.received_at
      from orders o
      left join lateral (
        select p.campaign_id from postback_calls p join campaigns c on c.id = p.campaign_id
         where p.order_id = o.order_id and c.brand_id = o.brand_id and p.verdict in ('counted', 'unattributed')
         order by p.id limit 1) called on true
     order by o.id`.execute(db)
  await sql`
    insert into conversion_events
      (brand_id, campaign_id, kind, subject_id, refund_id, source, amount, currency, stated_at, sent_at, received_at)
    select r.brand_id, coalesce(o.campaign_id, called.campaign_id), 'refund', r.order_id, r.refund_id, 'postback',
           r.amount, r.currency, r.refunded_at, r.received_at, r.received_at
      from order_refunds r
      left join orders o on o.brand_id = r.brand_id and o.order_id = r.order_id
      left join lateral (
        select p.campaign_id from postback_calls p join campaigns c on c.id = p.campaign_id
         where p.order_id = r.order_id and c.brand_id = r.brand_id order by p.id limit 1) called on true
     order by r.id`.execute(db)

  // What the events of an order come to, rewritten whenever one becomes known: every column can be computed anew.
  await sql`drop trigger append_only on orders`.execute(db)
  await sql`drop trigger never_truncated on orders`.execute(db)
  await sql`alter table orders
    drop constraint orders_attributed_by_check,
    add constraint orders_attributed_by_check check (attributed_by in ('click', 'code', 'lead')),
    add column source       text not null default 'postback' check (source in ('postback', 'csv', 'script')),
    add column is_confirmed boolean not null default true,
    add column refunded     bigint not null default 0,
    add column lead_id      text,
    add column reason       text not null default 'nothing_named',
    add column awaits_click boolean not null default false`.execute(db)
  await sql`
    update orders o set
      reason = case when o.attributed_by is not null then o.attributed_by
                    when o.click_id is null and o.promo_code is null then 'nothing_named'
                    when o.click_id is null then 'code_unknown' else 'click_unknown' end,
      refunded = least(o.amount, coalesce((
        select sum(case when r.currency = o.currency then r.amount when r.currency is null then o.amount end)
          from order_refunds r where r.brand_id = o.brand_id and r.order_id = o.order_id), 0))`.execute(db)
  await sql`alter table orders
    alter column source drop default, alter column is_confirmed drop default, alter column reason drop default,
    add constraint orders_refunded_within check (refunded between 0 and amount)`.execute(db)
  await sql`drop table order_refunds`.execute(db)
  await sql`drop function refund_within_order()`.execute(db)
  // Uses of a code are counted in the sequence in which the orders were made.
  await sql`
    create index orders_promo_code on orders (brand_id, upper(promo_code), ordered_at, order_id)
     where promo_code is not null`.execute(db)
  await sql`create index orders_lead on orders (brand_id, lead_id) where lead_id is not null`.execute(db)
  // Clicks are stored in batches: an order may come before the click that it names.
  await sql`create index orders_recent on orders (received_at) where click_id is not null`.execute(db)

  await sql`
    create table leads (
      id               bigint generated always as identity primary key,
      brand_id         uuid not null references brands,
      lead_id          text not null,
      campaign_id      uuid not null references campaigns,
      collaboration_id uuid references collaborations,
      attributed_by    text check (attributed_by in ('click', 'code')),
      reason           text not null,
      source           text not null check (source in ('postback', 'csv', 'script')),
      is_confirmed     boolean not null,
      click_id         uuid,
      promo_code       text,
      awaits_click     boolean not null,
      happened_at      timestamptz not null,
      received_at      timestamptz not null,
      constraint leads_once unique (brand_id, lead_id)
    )`.execute(db)
  await sql`create index leads_collaboration on leads (collaboration_id, happened_at)`.execute(db)
  await sql`create index leads_recent on leads (received_at) where click_id is not null`.execute(db)

  // Whose an order or a lead was held to be, one row for each time that this changed, and why.
  await sql`
    create table conversion_credits (
      id               bigint generated always as identity primary key,
      brand_id         uuid not null references brands,
      kind             text not null check (kind in ('order', 'lead')),
      subject_id       text not null,
      collaboration_id uuid references collaborations,
      attributed_by    text,
      reason           text not null,
      cause            text not null check (cause in ('report', 'click', 'code', 'lead', 'replay')),
      decided_at       timestamptz not null
    )`.execute(db)
  await sql`create index conversion_credits_subject on conversion_credits (brand_id, kind, subject_id, id)`.execute(
    db,
  )
  await sql`
    insert into conversion_credits
      (brand_id, kind, subject_id, collaboration_id, attributed_by, reason, cause, decided_at)
    select brand_id, 'order', order_id, collaboration_id, attributed_by, reason, 'report', received_at
      from orders order by id`.execute(db)

  // How many days a click explains an order of the campaign; a change holds for orders made after it.
  await sql`
    create table attribution_windows (
      id          bigint generated always as identity primary key,
      campaign_id uuid not null references campaigns,
      days        int not null check (days between 1 and 90),
      account_id  uuid not null references accounts,
      set_at      timestamptz not null
    )`.execute(db)
  await sql`create index attribution_windows_campaign on attribution_windows (campaign_id, set_at)`.execute(
    db,
  )

  // Codes beside the one of the tracked link. They are ended, never changed: an order is judged by what held then.
  await sql`
    create table promo_codes (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references collaborations,
      code             text not null,
      most_uses        int check (most_uses > 0),
      valid_from       timestamptz not null,
      valid_until      timestamptz,
      account_id       uuid not null references accounts,
      created_at       timestamptz not null,
      constraint promo_codes_span check (valid_until >= valid_from)
    )`.execute(db)
  await sql`create index promo_codes_code on promo_codes (upper(code))`.execute(db)
  await sql`create index promo_codes_collaboration on promo_codes (collaboration_id)`.execute(db)

  for (const table of ['conversion_events', 'conversion_credits', 'attribution_windows']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
