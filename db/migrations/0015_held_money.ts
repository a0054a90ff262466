import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await postingsNameTheirDeal(db)
  await partsOfThePrice(db)
  await requestsOfEveryKind(db)
  await chargebacks(db)
  await payoutsOfCreators(db)
  await halts(db)
}

/** One movement may touch several deals (a card pays for three of them): the deal stands on each posting. */
async function postingsNameTheirDeal(db: Kysely<unknown>) {
  await sql`alter table ledger_postings add column collaboration_id uuid references collaborations`.execute(
    db,
  )
  await sql`alter table ledger_postings disable trigger append_only`.execute(db)
  await sql`
    update ledger_postings as p set collaboration_id = m.collaboration_id
      from ledger_movements m where m.id = p.movement_id`.execute(db)
  await sql`alter table ledger_postings enable trigger append_only`.execute(db)
  await sql`
    create index ledger_postings_collaboration on ledger_postings (collaboration_id, id)
     where collaboration_id is not null`.execute(db)
  await sql`alter table ledger_account_kinds disable trigger append_only`.execute(db)
  await sql`
    insert into ledger_account_kinds (kind, normal, floor, owner)
    values ('commission_held', 'credit', true, 'collaboration')`.execute(db)
  await sql`alter table ledger_account_kinds enable trigger append_only`.execute(db)
}

async function partsOfThePrice(db: Kysely<unknown>) {
  // The parts of a deal's price are paid and released one by one; a deal without parts has one, the whole.
  await sql`
    create table milestones (
      id               uuid primary key default gen_random_uuid(),
      collaboration_id uuid not null references collaborations,
      position         int not null check (position >= 0),
      kind             text not null default 'work' check (kind in ('work', 'commission')),
      title            text not null default '',
      amount           bigint not null check (amount > 0),
      currency         char(3) not null,
      due_on           date,
      status           text not null default 'planned'
                       check (status in ('planned', 'funded', 'delivered', 'released', 'returned')),
      due_at           timestamptz,
      changed_at       timestamptz not null,
      unique (collaboration_id, position)
    )`.execute(db)
  await sql`create index milestones_due on milestones (due_at) where due_at is not null`.execute(db)
  await sql`
    insert into milestones (collaboration_id, position, amount, currency, status, changed_at)
    select c.id, 0, c.price, c.currency,
           case when c.status in ('completed', 'verified', 'settled') then 'released'
                when c.status in ('cancelled', 'refunded') then 'returned'
                when c.status = 'accepted' then 'planned' else 'funded' end,
           c.entered_at
      from collaborations c where exists (select 1 from agreements a where a.collaboration_id = c.id)`.execute(
    db,
  )

  // A checkout pays for one or several parts, of one or several deals of a brand.
  await sql`
    create table checkout_lines (
      checkout_id      uuid not null references checkouts,
      milestone_id     uuid not null references milestones,
      collaboration_id uuid not null references collaborations,
      amount           bigint not null check (amount > 0),
      primary key (checkout_id, milestone_id)
    )`.execute(db)
  await sql`create index checkout_lines_collaboration on checkout_lines (collaboration_id)`.execute(db)
  await sql`create index checkout_lines_milestone on checkout_lines (milestone_id)`.execute(db)
  await sql`alter table checkouts add column brand_id uuid references brands`.execute(db)
  await sql`
    update checkouts as k set brand_id = c.brand_id from collaborations c where c.id = k.collaboration_id`.execute(
    db,
  )
  await sql`
    insert into checkout_lines (checkout_id, milestone_id, collaboration_id, amount)
    select k.id, m.id, k.collaboration_id, k.amount
      from checkouts k join milestones m on m.collaboration_id = k.collaboration_id`.execute(db)
  await sql`alter table charges add column checkout_id uuid references checkouts`.execute(db)
  await sql`
    update charges as h set checkout_id = (
      select k.id from checkouts k where k.collaboration_id = h.collaboration_id
       order by (k.status = 'paid') desc, k.created_at desc limit 1)`.execute(db)
  await sql`alter table checkouts alter column brand_id set not null, drop column collaboration_id`.execute(
    db,
  )
  await sql`alter table charges alter column checkout_id set not null, drop column collaboration_id`.execute(
    db,
  )
  await sql`create index checkouts_brand on checkouts (brand_id, created_at desc)`.execute(db)
  await sql`create index charges_checkout on charges (checkout_id)`.execute(db)
}

/** Transfers and refunds name a charge, reversals the transfer they take back, withdrawals nobody. */
async function requestsOfEveryKind(db: Kysely<unknown>) {
  await sql`
    alter table processor_requests
      drop constraint processor_requests_kind_check,
      add constraint processor_requests_kind_check check (kind in ('transfer', 'refund', 'reversal', 'withdrawal')),
      alter column collaboration_id drop not null,
      alter column creator_id drop not null,
      alter column charge_id drop not null,
      add column transfer_id text,
      add column account_id uuid references accounts,
      add column reason text not null default '',
      add column seconded_by uuid references accounts,
      add column seconded_at timestamptz,
      drop constraint processor_requests_status_check,
      add constraint processor_requests_status_check check (status in ('seconding', 'pending', 'done', 'failed')),
      add constraint processor_requests_two_people check (account_id <> seconded_by),
      add constraint processor_requests_names_its_object check (
        (kind in ('transfer', 'refund') and charge_id is not null and collaboration_id is not null)
        or (kind = 'reversal' and transfer_id is not null and collaboration_id is not null)
        or (kind = 'withdrawal' and account_id is not null))`.execute(db)
  await sql`
    create index processor_requests_waiting on processor_requests (requested_at) where status = 'pending'`.execute(
    db,
  )
}

/** What a card's bank took back; the amounts recovered and lost are read from the books. */
async function chargebacks(db: Kysely<unknown>) {
  await sql`
    create table chargebacks (
      id              text primary key,
      charge_id       text not null references charges,
      amount          bigint not null check (amount > 0),
      currency        char(3) not null,
      reason          text not null,
      status          text not null check (status in ('inquiry', 'open', 'won', 'lost')),
      evidence_due_at timestamptz,
      opened_at       timestamptz not null,
      closed_at       timestamptz
    )`.execute(db)
  await sql`create index chargebacks_charge on chargebacks (charge_id)`.execute(db)
}

async function payoutsOfCreators(db: Kysely<unknown>) {
  // Where money is sent by hand, to countries that the processor does not reach.
  await sql`
    create table bank_accounts (
      creator_id uuid primary key references creators,
      holder     text not null,
      country    char(2) not null,
      bank_name  text not null,
      iban       text not null,
      swift      text not null default '',
      updated_at timestamptz not null
    )`.execute(db)
  await sql`
    create table manual_payouts (
      id               uuid primary key default gen_random_uuid(),
      creator_id       uuid not null references creators,
      collaboration_id uuid not null references collaborations,
      amount           bigint not null check (amount > 0),
      currency         char(3) not null,
      status           text not null default 'queued' check (status in ('queued', 'seconding', 'sent', 'failed')),
      sent_to          jsonb not null,
      sent_on          date,
      bank_reference   text,
      failure          text,
      recorded_by      uuid references accounts,
      recorded_at      timestamptz,
      seconded_by      uuid references accounts,
      seconded_at      timestamptz,
      requested_at     timestamptz not null,
      ended_at         timestamptz,
      constraint manual_payouts_two_people check (recorded_by <> seconded_by)
    )`.execute(db)
  await sql`create index manual_payouts_open on manual_payouts (requested_at) where status in ('queued', 'seconding')`.execute(
    db,
  )
  await sql`create index manual_payouts_creator on manual_payouts (creator_id, requested_at desc)`.execute(db)
  // The processor's own payouts to the creator's bank: mirrored, never booked, the money is no longer ours.
  await sql`
    create table bank_payouts (
      id         text primary key,
      creator_id uuid not null references creators,
      amount     bigint not null,
      currency   char(3) not null,
      status     text not null check (status in ('pending', 'in_transit', 'paid', 'failed', 'canceled')),
      failure    text,
      arrives_on date not null,
      updated_at timestamptz not null
    )`.execute(db)
  await sql`create index bank_payouts_creator on bank_payouts (creator_id, arrives_on desc)`.execute(db)
}

/** While a halt has no end, nothing leaves: no transfer, no manual payout, no withdrawal. */
async function halts(db: Kysely<unknown>) {
  await sql`
    create table payout_halts (
      id         bigint generated always as identity primary key,
      reason     text not null,
      account_id uuid references accounts,
      started_at timestamptz not null,
      ended_at   timestamptz,
      ended_by   uuid references accounts,
      end_reason text not null default ''
    )`.execute(db)
  await sql`create unique index payout_halts_one_at_a_time on payout_halts ((true)) where ended_at is null`.execute(
    db,
  )
  // What both journals said when they were compared, and how long that took.
  await sql`alter table book_checks add column started_at timestamptz, add column tallies jsonb`.execute(db)
}
