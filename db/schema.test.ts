import { sql } from 'kysely'
import { expect } from 'vitest'
import { statuses } from '../app/domain/collaboration/steps.ts'
import { platforms } from '../app/domain/channel/platforms.ts'
import { alerts } from '../app/domain/search/saved-search.ts'
import { accountKinds } from '../app/domain/escrow/accounts.ts'
import type { Db } from './db.ts'
import { test } from './testing.ts'

test('the database and the domain know the same statuses', async ({ db }) => {
  expect(await allowed(db, 'collaborations_status_check')).toEqual(new Set(statuses))
})

test('the database and the domain know the same platforms', async ({ db }) => {
  expect(await allowed(db, 'channels_platform_check')).toEqual(new Set(platforms))
})

test('the database and the domain know the same alerts', async ({ db }) => {
  expect(await allowed(db, 'saved_searches_alert_check')).toEqual(new Set(alerts))
})

test('the database and the domain keep the same chart of accounts', async ({ db }) => {
  const rows = await db
    .selectFrom('ledgerAccountKinds')
    .select(['kind', 'normal', 'floor', 'owner'])
    .execute()
  const stored = Object.fromEntries(rows.map(({ kind, ...rest }) => [kind, rest]))
  expect(stored).toEqual(accountKinds)
})

/** The words that a check constraint of the database lists. */
async function allowed(db: Db, constraint: string) {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ${constraint}`.execute(
    db,
  )
  return new Set([...rows[0]!.definition.matchAll(/'([a-z_]+)'/g)].map(([, word]) => word))
}
