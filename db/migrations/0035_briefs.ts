import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Until now every brief of an open campaign was open to everybody. The price is beside the versions because lists
  // filter by it; minor units, as everywhere.
  await sql`
    alter table briefs
      add column state text not null default 'open' constraint briefs_state_check check (state in ('draft', 'open', 'invited', 'closed')),
      add column currency char(3),
      add column price_from bigint check (price_from > 0),
      add column price_to bigint check (price_to > 0)`.execute(db)
  await sql`
    with newest as (
      select distinct on (brief_id) brief_id, body ->> 'currency' as currency,
             replace(body ->> 'priceFrom', ',', '') as price_from, replace(body ->> 'priceTo', ',', '') as price_to,
             case when body ->> 'currency' in ('KWD', 'BHD', 'OMR', 'JOD', 'TND') then 1000
                  when body ->> 'currency' in ('BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF',
                                               'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 1
                  else 100 end as minor
        from brief_versions order by brief_id, version desc)
    update briefs r
       set currency = n.currency, price_from = n.price_from::numeric * n.minor, price_to = n.price_to::numeric * n.minor
      from newest n
     where n.brief_id = r.id and n.price_from ~ '^[0-9]{1,12}([.][0-9]{1,3})?$' and n.price_to ~ '^[0-9]{1,12}([.][0-9]{1,3})?$'`.execute(
    db,
  )
  // The public list reads only what is open.
  await sql`create index briefs_open on briefs (created_at desc) where state = 'open'`.execute(db)

  // Pictures that a brand shows in its briefs, kept once and named by the versions that show them.
  await sql`
    create table brief_pictures (
      key      text primary key,
      brand_id uuid not null references brands,
      width    int not null,
      height   int not null,
      bytes    int not null,
      sha256   text not null,
      kept_at  timestamptz not null
    )`.execute(db)
  await sql`
    create table brief_version_pictures (
      key      text not null references brief_pictures,
      brief_id uuid not null,
      version  int not null,
      primary key (key, brief_id, version),
      foreign key (brief_id, version) references brief_versions
    )`.execute(db)

  // What a creator sends with a bid, each version written once: the pitch is what the brand answered to.
  await sql`
    create table applications (
      collaboration_id uuid not null references collaborations,
      version          int not null check (version > 0),
      pitch            text not null,
      samples          text[] not null default '{}',
      picture          text,
      made_at          timestamptz not null,
      primary key (collaboration_id, version)
    )`.execute(db)
  // Whose picture a key is, asked for every time one is shown.
  await sql`create index applications_picture on applications (picture) where picture is not null`.execute(db)

  for (const table of ['brief_pictures', 'brief_version_pictures', 'applications']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
