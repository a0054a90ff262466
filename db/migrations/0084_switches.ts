import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // What staff switches off and on, with its reason: the last row of a switch is how it stands. `until` is kept by itself,
  // so a switch goes back without anybody's doing; `off_since` is the same for every row of one time that it was off.
  await sql`
    create table switch_changes (
      id         bigint generated always as identity primary key,
      switch     text not null check (switch in ('brand_sign_up', 'creator_sign_up', 'new_deals', 'payments',
                   'bank_payouts', 'contests', 'report_links', 'channel_imports', 'order_script', 'search_export')),
      off_since  timestamptz,
      until      timestamptz,
      reason     text not null check (reason <> ''),
      by_id      uuid not null references accounts,
      changed_at timestamptz not null,
      check (until is null or (off_since is not null and until > changed_at)),
      check (off_since <= changed_at)
    )`.execute(db)
  // Every command that a switch can stop reads the last row of it.
  await sql`create index switch_changes_last on switch_changes (switch, id desc)`.execute(db)
  await sql`create trigger append_only before update or delete on switch_changes
    for each row execute function refuse_change()`.execute(db)
  await sql`create trigger never_truncated before truncate on switch_changes
    for each statement execute function refuse_change()`.execute(db)

  // Whoever may change fees may stop things as well, until somebody takes one of the two away.
  await sql`update accounts set powers = array_append(powers, 'switches')
    where 'settings' = any (powers) and not 'switches' = any (powers)`.execute(db)
}
