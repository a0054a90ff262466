import { type Kysely, sql } from 'kysely'
import { expect } from 'vitest'
import { findLastBookCheck } from '#db/queries/book-checks.ts'
import { findHalt, listHalts, payoutsAreHalted } from '#db/queries/payout-halts.ts'
import { changeLedger } from '#db/migrations/0016_ledger_door.ts'
import type { Db } from '#db/db.ts'
import { checkBooks } from '../jobs/check-books.ts'
import { test } from '../jobs/testing.ts'
import { resumePayouts, stopPayouts } from './halt-payouts.ts'
import { takeStep } from './take-step.ts'

test('a planted difference stops payouts, nothing leaves meanwhile, and a clean check sends each once', async ({
  db,
  owner,
  make,
  world,
  clock,
}) => {
  const staff = await make.staff()
  const [deal, other] = [await make.deal('published'), await make.deal('funded')]
  await checkBooks(world.context)
  expect(await findHalt(db)).toBeUndefined()

  await plant(owner, `escrow:${other.id}`, 1)
  await checkBooks(world.context)
  await checkBooks(world.context)
  await world.settle()
  expect((await findLastBookCheck(db))!.differences).toEqual([
    { what: 'drift', where: `escrow:${other.id}`, ours: 450_001, theirs: 450_000, currency: 'SAR' },
  ])
  expect(await listHalts(db)).toMatchObject([{ reason: 'books', accountId: null, endedAt: null }])
  const told = world.letters.filter(({ subject }) => subject === 'Athar: Payouts are stopped')
  expect(told).toHaveLength(1)

  await takeStep(db, deal.brand, deal.id, 'verify-post', clock.now)
  await world.settle()
  expect(await transfers(db, deal.id)).toEqual([{ status: 'pending' }])
  expect(world.double.state.transfers.newestFirst()).toEqual([])
  await expect(resumePayouts(db, staff, 'It will be fine', clock.now)).rejects.toThrow('halt.unclean')

  await plant(owner, `escrow:${other.id}`, -1)
  await Promise.all([checkBooks(world.context), checkBooks(world.context)])
  expect(await payoutsAreHalted(db)).toBe(false)
  await world.settle()
  expect(await transfers(db, deal.id)).toEqual([{ status: 'done' }])
  expect(world.double.state.transfers.newestFirst()).toHaveLength(1)

  await stopPayouts(db, staff, 'The bank called', clock.now)
  await expect(stopPayouts(db, staff, 'Twice', clock.now)).rejects.toThrow('halt.lasts')
  await checkBooks(world.context)
  expect(await findHalt(db)).toMatchObject({ reason: 'The bank called', accountId: staff.accountId })
  await resumePayouts(db, staff, 'The bank is content', clock.now)
  await expect(resumePayouts(db, staff, 'Again', clock.now)).rejects.toThrow('halt.none')
  expect((await listHalts(db))[0]).toMatchObject({ endReason: 'The bank is content', endedAt: clock.now })
})

const transfers = (db: Db, id: string) =>
  db
    .selectFrom('processorRequests')
    .select('status')
    .where('collaborationId', '=', id)
    .where('kind', '=', 'transfer')
    .execute()

/** Changes a running balance past the books, as nobody can who does not own the database. */
async function plant(owner: Db, address: string, amount: number) {
  await changeLedger(owner as Kysely<unknown>, async () => {
    await sql`alter table ledger_accounts disable trigger guarded`.execute(owner)
    await sql`update ledger_accounts set balance = balance + ${amount} where address = ${address}`.execute(
      owner,
    )
    await sql`alter table ledger_accounts enable always trigger guarded`.execute(owner)
  })
}
