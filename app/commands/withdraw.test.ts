import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import type { PaymentsWorld } from '#e2e/payments-world.ts'
import { listProcessorBalance } from '#db/queries/book-checks.ts'
import { findWithdrawal, listStandings, listWithdrawals } from '#db/queries/withdrawals.ts'
import { withdrawalSheets } from '../domain/escrow/withdrawal.ts'
import { type Currency, type Money, money } from '../domain/money.ts'
import { test } from '../jobs/testing.ts'
import { haltPayouts, resumePayouts } from './halt-payouts.ts'
import { declineWithdrawal, secondWithdrawal, withdraw } from './withdraw.ts'

/** The processor makes money available some days after the payment. */
const week = 7 * 86_400_000

test('what may be withdrawn is the balance less all that has to leave through the processor', async ({
  db,
  make,
}) => {
  await make.deal('completed', { currency: 'QAR' })
  await make.deal('funded', { currency: 'QAR' })
  const { balance, kept, free } = await sheetOf(db, 'QAR')
  expect(kept).toEqual([{ key: 'escrow', amount: money(450_000, 'QAR') }])
  expect(balance.amount).toBe((await listProcessorBalance(db)).QAR)
  expect(free.amount).toBe(balance.amount - 450_000)
})

test('what is owed by bank transfer may go to our bank and is told apart from what is ours', async ({
  db,
  make,
}) => {
  await make.deal('completed', { currency: 'EGP', payout: false })
  await make.deal('published', { currency: 'EGP' })
  const { free, forManual, own } = await sheetOf(db, 'EGP')
  expect(forManual.owed.amount).toBeGreaterThan(0)
  expect(forManual.amount).toEqual(forManual.owed)
  expect(own.amount).toBe(free.amount - forManual.amount.amount)
})

test('a withdrawal reaches the bank once, and five at once take no more than is free', async ({
  db,
  make,
  world,
  clock,
}) => {
  const staff = await make.staff()
  await make.deal('completed', { currency: 'AED' })
  world.double.advance(week)
  const { most } = await sheetOf(db, 'AED')
  const part = money(Math.floor(most.amount / 3), 'AED')
  const asked = await Promise.allSettled(
    Array.from({ length: 5 }, () => withdraw(db, staff, part, clock.now)),
  )
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  for (const one of asked.filter(({ status }) => status === 'rejected'))
    expect(String((one as PromiseRejectedResult).reason)).toContain('withdrawal.more_than_free')
  await world.settle()
  const made = payoutsOf(world, 'aed')
  expect(made.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(most.amount)
  const after = await sheetOf(db, 'AED')
  expect(after.free.amount).toBeGreaterThanOrEqual(0)
  expect(await statuses(db, part)).toEqual(['done', 'done', 'done'])
  expect(made).toHaveLength(3)
  expect(after.forManual.bank.amount).toBe(part.amount * 3)
})

test('a large withdrawal waits for another person, who may decline it', async ({ db, make, clock }) => {
  const [first, second] = [await make.staff(), await make.staff()]
  await make.deal('completed', { currency: 'SAR', price: '500000' })
  const { most: large } = await sheetOf(db, 'SAR')
  expect(await withdraw(db, first, large, clock.now)).toBe('seconding')
  const { id } = (await listWithdrawals(db)).find(({ status }) => status === 'seconding')!
  await expect(secondWithdrawal(db, first, id, clock.now)).rejects.toThrow('withdrawal.second_person')
  const settled = await Promise.allSettled([
    secondWithdrawal(db, second, id, clock.now),
    secondWithdrawal(db, second, id, clock.now),
    declineWithdrawal(db, second, id, clock.now),
  ])
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(['pending', 'failed']).toContain((await findWithdrawal(db, id))!.status)
})

test('nothing is withdrawn while payouts are stopped', async ({ db, make, world, clock }) => {
  const staff = await make.staff()
  await make.deal('completed', { currency: 'EUR' })
  world.double.advance(week)
  const some = money(1_000, 'EUR')
  await withdraw(db, staff, some, clock.now)
  await db
    .transaction()
    .execute((tx) => haltPayouts(tx, { reason: 'A test', accountId: staff.accountId }, clock.now))
  await expect(withdraw(db, staff, some, clock.now)).rejects.toThrow('withdrawal.halted')
  await world.settle()
  expect(await statuses(db, some)).toEqual(['pending'])
  await resumePayouts(db, staff, 'It is over', clock.now)
  await world.settle()
  expect(await statuses(db, some)).toEqual(['done'])
  expect(payoutsOf(world, 'eur')).toHaveLength(1)
})

const sheetOf = async (db: Db, currency: Currency) =>
  withdrawalSheets(await listStandings(db)).find((sheet) => sheet.currency === currency)!

/** Ours: the creators' accounts pay out by themselves. */
const payoutsOf = (world: PaymentsWorld, code: string) =>
  world.double.state.payouts
    .newestFirst()
    .filter(({ currency, metadata }) => currency === code && metadata?.request_id)

const statuses = async (db: Db, { currency }: Money) =>
  (await listWithdrawals(db)).filter(({ amount }) => amount.currency === currency).map(({ status }) => status)
