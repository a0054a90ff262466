import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table tracked_links (
      id               bigint generated always as identity primary key,
      code             text not null unique,
      collaboration_id uuid not null references collaborations,
      destination      text not null,
      promo_code       text,
      created_at       timestamptz not null
    )`.execute(db)
  await sql`create index tracked_links_collaboration on tracked_links (collaboration_id)`.execute(db)

  // Every call of a link is kept with the reason why it counted or not. The visitor key is a salted hash of the day.
  await sql`
    create table clicks (
      id          uuid primary key,
      link_id     bigint not null references tracked_links,
      clicked_at  timestamptz not null,
      visitor_key text not null,
      verdict     text not null check (verdict in ('counted', 'bot', 'prefetch', 'repeat')),
      country     char(2),
      referrer    text,
      device      text not null
    )`.execute(db)
  await sql`create index clicks_link on clicks (link_id, clicked_at)`.execute(db)
  // The same visitor again within half a minute is found here.
  await sql`create index clicks_visitor on clicks (link_id, visitor_key, clicked_at desc)`.execute(db)

  await sql`
    create table orders (
      id               bigint generated always as identity primary key,
      brand_id         uuid not null references brands,
      order_id         text not null,
      campaign_id      uuid not null references campaigns,
      collaboration_id uuid references collaborations,
      attributed_by    text check (attributed_by in ('click', 'code')),
      click_id         uuid,
      promo_code       text,
      amount           bigint not null check (amount >= 0),
      currency         char(3) not null,
      ordered_at       timestamptz not null,
      received_at      timestamptz not null,
      constraint orders_once unique (brand_id, order_id)
    )`.execute(db)
  await sql`create index orders_collaboration on orders (collaboration_id, ordered_at)`.execute(db)

  // Each call of the postback with what became of it, for the brand's own look.
  await sql`
    create table postback_calls (
      id          bigint generated always as identity primary key,
      campaign_id uuid not null references campaigns,
      order_id    text,
      verdict     text not null,
      received_at timestamptz not null
    )`.execute(db)
  await sql`create index postback_calls_campaign on postback_calls (campaign_id, id desc)`.execute(db)

  await sql`
    create table post_metrics (
      id               bigint generated always as identity primary key,
      collaboration_id uuid not null references collaborations,
      taken_on         date not null,
      source           text not null check (source in ('api', 'file', 'declared', 'estimated')),
      reach            bigint check (reach >= 0),
      views            bigint check (views >= 0),
      likes            bigint check (likes >= 0),
      comments         bigint check (comments >= 0),
      shares           bigint check (shares >= 0),
      saves            bigint check (saves >= 0),
      account_id       uuid references accounts,
      recorded_at      timestamptz not null
    )`.execute(db)
  await sql`create index post_metrics_collaboration on post_metrics (collaboration_id, taken_on, id)`.execute(
    db,
  )

  for (const table of ['clicks', 'orders', 'postback_calls', 'post_metrics']) {
    await sql`create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`create trigger never_truncated before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
