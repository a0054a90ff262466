import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // A campaign's report by e-mail, every week or month at an hour of the brand's zone. `day` is a weekday (0 = Sunday) or
  // a day of the month that every month has.
  await sql`
    create table report_mailings (
      id          uuid primary key default gen_random_uuid(),
      campaign_id uuid not null references campaigns,
      period      text not null check (period in ('weekly', 'monthly')),
      day         int not null,
      hour        int not null check (hour between 0 and 23),
      account_id  uuid not null references accounts,
      created_at  timestamptz not null,
      ended_at    timestamptz,
      constraint report_mailings_day check (
        case period when 'weekly' then day between 0 and 6 else day between 1 and 28 end)
    )`.execute(db)
  await sql`create index report_mailings_campaign on report_mailings (campaign_id, created_at)`.execute(db)
  await sql`create index report_mailings_open on report_mailings (created_at) where ended_at is null`.execute(
    db,
  )

  // Who gets it. The key stands in every letter and ends one person's letters, and does nothing else: it is kept as it is.
  await sql`
    create table report_recipients (
      mailing_id uuid not null references report_mailings,
      account_id uuid not null references accounts,
      key        text not null unique,
      ended_at   timestamptz,
      primary key (mailing_id, account_id)
    )`.execute(db)

  // One letter for each person and moment, however often it is asked for.
  await sql`
    create table report_letters (
      mailing_id uuid not null,
      account_id uuid not null,
      due_at     timestamptz not null,
      mailed_at  timestamptz,
      primary key (mailing_id, account_id, due_at),
      foreign key (mailing_id, account_id) references report_recipients
    )`.execute(db)
}
