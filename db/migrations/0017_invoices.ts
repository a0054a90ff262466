import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Whom documents are made out to; empty fields fall back on the name and the country that the account has anyway.
  for (const table of ['brands', 'creators'])
    await sql`
      alter table ${sql.table(table)}
        add column legal_name text not null default '',
        add column billing_address text not null default '',
        add column billing_country char(2),
        add column tax_id text not null default ''`.execute(db)

  // Who issues documents here: one row, written from the environment when the app starts.
  await sql`
    create table sellers (
      id        int primary key default 1 check (id = 1),
      name      text not null,
      address   text not null,
      country   text not null,
      tax_id    text not null,
      tax_bps   int not null check (tax_bps between 0 and 10000),
      tax_label text not null
    )`.execute(db)
  await sql`
    insert into sellers (name, address, country, tax_id, tax_bps, tax_label)
    values ('Athar', '', '', '', 0, 'VAT')`.execute(db)

  // A number is taken by changing this row in the transaction of the movement: rolled back together, there is no gap.
  await sql`
    create table document_counters (
      kind text not null,
      year int not null,
      last int not null check (last > 0),
      primary key (kind, year)
    )`.execute(db)

  // What a number stands for never changes: names, lines and tax are kept as they were when it was issued.
  await sql`
    create table documents (
      id               uuid primary key default gen_random_uuid(),
      kind             text not null
                       check (kind in ('receipt', 'invoice', 'credit_note', 'fee_invoice', 'fee_credit_note')),
      year             int not null,
      ordinal          int not null check (ordinal > 0),
      number           text not null unique,
      cause            text not null references ledger_movements (reference),
      collaboration_id uuid references collaborations,
      corrects         uuid references documents,
      brand_id         uuid references brands,
      creator_id       uuid references creators,
      campaign_ids     uuid[] not null,
      net              bigint not null check (net >= 0),
      tax              bigint not null check (tax >= 0),
      gross            bigint not null check (gross > 0),
      currency         char(3) not null,
      content          jsonb not null,
      issued_on        date not null,
      issued_at        timestamptz not null,
      constraint documents_gapless unique (kind, year, ordinal),
      constraint documents_add_up check (net + tax = gross),
      constraint documents_one_reader check (num_nonnulls(brand_id, creator_id) = 1),
      constraint documents_correct_something check ((corrects is not null) = (kind in ('credit_note', 'fee_credit_note'))),
      constraint documents_once unique nulls not distinct (cause, kind, collaboration_id, corrects)
    )`.execute(db)
  await sql`create index documents_brand on documents (brand_id, issued_at desc) where brand_id is not null`.execute(
    db,
  )
  await sql`
    create index documents_creator on documents (creator_id, issued_at desc) where creator_id is not null`.execute(
    db,
  )
  await sql`create index documents_collaboration on documents (collaboration_id, kind)`.execute(db)
  await sql`create index documents_corrects on documents (corrects) where corrects is not null`.execute(db)
  await sql`create trigger append_only before update or delete on documents
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on documents
    for each statement execute function refuse_change()`.execute(db)
}
