import { type Kysely, sql } from 'kysely'

const statuses = sql`('opened', 'reviewing', 'seconding', 'ruled', 'appealed', 'appeal_seconding', 'final', 'settled', 'charged_back')`

export async function up(db: Kysely<unknown>) {
  // A dispute has a life of its own beside the deal's status: who is waited for, until when, and what was frozen.
  await sql`
    alter table disputes
      add column status      text,
      add column deal_status text,
      add column account_id  uuid references accounts,
      add column frozen      bigint check (frozen >= 0),
      add column entered_at  timestamptz,
      add column due_at      timestamptz`.execute(db)
  await sql`
    create table dispute_steps (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references disputes,
      step             text not null,
      from_status      text,
      to_status        text not null,
      role             text not null check (role in ('brand', 'creator', 'staff', 'system')),
      account_id       uuid references accounts,
      ruling_id        bigint,
      note             text not null default '',
      taken_at         timestamptz not null
    )`.execute(db)
  await sql`create index dispute_steps_dispute on dispute_steps (collaboration_id, id)`.execute(db)
  // What a side says: its claim, the other's answer, a reason to appeal; and how much should go to the creator in its view.
  await sql`
    create table dispute_statements (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references disputes,
      kind             text not null check (kind in ('claim', 'answer', 'appeal')),
      position         text check (position in ('admits', 'partly', 'denies')),
      role             text not null check (role in ('brand', 'creator')),
      account_id       uuid references accounts,
      asks             bigint check (asks >= 0),
      body             text not null,
      made_at          timestamptz not null,
      check ((kind = 'answer') = (position is not null))
    )`.execute(db)
  await sql`create index dispute_statements_dispute on dispute_statements (collaboration_id, id)`.execute(db)
  // What staff decides. The amounts are those of the day: a bank may take some of the frozen money afterwards.
  await sql`
    create table dispute_rulings (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references disputes,
      round            text not null check (round in ('first', 'appeal')),
      to_creator       bigint not null check (to_creator >= 0),
      fee              bigint not null check (fee >= 0),
      frozen           bigint not null check (frozen >= to_creator),
      criterion        text,
      language         text not null check (language in ('en', 'ar', 'ru')),
      words            jsonb not null,
      account_id       uuid not null references accounts,
      ruled_at         timestamptz not null,
      check (fee <= to_creator)
    )`.execute(db)
  await sql`create index dispute_rulings_dispute on dispute_rulings (collaboration_id, id)`.execute(db)

  await sql`
    update disputes d set
      deal_status = coalesce((select s.from_status from collaboration_steps s
        where s.collaboration_id = d.collaboration_id and s.step in ('open-dispute', 'dispute-claimed') order by s.id limit 1), 'published'),
      account_id = (select s.account_id from collaboration_steps s
        where s.collaboration_id = d.collaboration_id and s.step = 'open-dispute' order by s.id limit 1),
      frozen = coalesce((select sum(p.amount) from ledger_postings p
        where p.credit_account = 'escrow_frozen:' || d.collaboration_id
          and p.debit_account = 'escrow:' || d.collaboration_id), 0),
      entered_at = coalesce(d.ruled_at, d.opened_at),
      status = case when d.ruled_at is not null then 'final' when c.status = 'disputed' then 'opened' else 'charged_back' end,
      due_at = case when d.ruled_at is null and c.status = 'disputed' then now() + interval '72 hours' end
      from collaborations c where c.id = d.collaboration_id`.execute(db)
  await sql`
    insert into dispute_steps (collaboration_id, step, from_status, to_status, role, account_id, taken_at)
    select collaboration_id, 'open-dispute', null, 'opened', by_role, account_id, opened_at from disputes`.execute(
    db,
  )
  await sql`
    insert into dispute_statements (collaboration_id, kind, role, account_id, body, made_at)
    select collaboration_id, 'claim', by_role, account_id, statement, opened_at from disputes`.execute(db)
  await sql`
    insert into dispute_rulings (collaboration_id, round, to_creator, fee, frozen, criterion, language, words, account_id, ruled_at)
    select d.collaboration_id, 'first', d.to_creator,
           coalesce((select sum(p.amount) from ledger_postings p join ledger_movements m on m.id = p.movement_id
             where m.reference = 'release:' || d.collaboration_id || ':ruling' and p.credit_account = 'platform_fee'), 0),
           greatest(d.frozen, d.to_creator), null, 'en',
           jsonb_build_object('en', jsonb_build_object('facts', '', 'why', d.ruling)), d.ruled_by, d.ruled_at
      from disputes d where d.ruled_at is not null and d.ruled_by is not null and d.to_creator is not null`.execute(
    db,
  )
  await sql`
    insert into dispute_steps (collaboration_id, step, from_status, to_status, role, account_id, ruling_id, taken_at)
    select r.collaboration_id, 'rule-dispute', 'opened', 'final', 'staff', r.account_id, r.id, r.ruled_at
      from dispute_rulings r`.execute(db)
  await sql`
    alter table disputes
      alter column status set not null, alter column deal_status set not null, alter column frozen set not null,
      alter column entered_at set not null,
      drop column statement, drop column ruling, drop column ruled_by, drop column ruled_at,
      add constraint disputes_status_check check (status in ${statuses})`.execute(db)
  await sql`alter table dispute_steps add constraint dispute_steps_ruling foreign key (ruling_id) references dispute_rulings`.execute(
    db,
  )
  // `to_creator` stays: what went to the creator in the end, by a ruling or by a settlement.
  // The timer and the desk read only what waits for somebody.
  await sql`create index disputes_due on disputes (due_at) where due_at is not null`.execute(db)

  for (const table of ['dispute_steps', 'dispute_statements', 'dispute_rulings']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
