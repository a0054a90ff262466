import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Which part of the campaign's budget a stage may use, in percent; null where nothing was planned for it.
  await sql`alter table campaign_stages
    add column budget_share int constraint campaign_stages_share_check check (budget_share between 0 and 100)`.execute(
    db,
  )
}
