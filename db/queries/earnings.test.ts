import { expect } from 'vitest'
import { failManualPayout } from '../../app/commands/fail-manual-payout.ts'
import { recordManualPayout } from '../../app/commands/record-manual-payout.ts'
import { saveBankAccount } from '../../app/commands/save-bank-account.ts'
import { takeBack } from '../../app/commands/take-back.ts'
import type { CreatorActor } from '../../app/domain/actor.ts'
import { dayIn } from '../../app/domain/clock.ts'
import { earningLines } from '../../app/domain/escrow/earnings.ts'
import { money } from '../../app/domain/money.ts'
import { test } from '../../app/jobs/testing.ts'
import type { Db } from '../db.ts'
import { findBankAccount, findPayoutRoute } from './bank-accounts.ts'
import { listDebts, listEarnings, listTakenBack } from './earnings.ts'
import { listPayoutsTo } from './manual-payouts.ts'

const sar = (amount: number) => money(amount, 'SAR')
const bank = {
  holder: 'Noura Al-Harbi',
  country: 'SA',
  bankName: 'Al Rajhi Bank',
  iban: 'SA0380000000608010167519',
  swift: '',
}

/** The creator's book as the page shows it: where each net amount is, and why. */
async function bookOf(db: Db, creator: CreatorActor) {
  const [deals, { rail, account }, known] = await Promise.all([
    listEarnings(db, creator),
    findPayoutRoute(db, creator.id),
    findBankAccount(db, creator.id),
  ])
  return deals
    .flatMap((deal) => earningLines(deal, { rail, account, bank: known ?? null }))
    .map(({ state, reason, net }) => [state, reason, net.amount])
}

test('a bank transfer’s way stands in the book, from the missing details to the bank and back', async ({
  db,
  make,
  clock,
}) => {
  const { creator } = await make.deal('completed', { payout: false })
  const staff = await make.staff()
  expect(await bookOf(db, creator)).toEqual([['way', 'no_bank', 405_000]])
  await saveBankAccount(db, creator, bank, clock.now)
  expect(await bookOf(db, creator)).toEqual([['way', 'bank', 405_000]])
  const [payout] = await listPayoutsTo(db, creator.id)
  const atBank = { reference: `EARN-${creator.id}`, sentOn: dayIn(clock.now, 'UTC') }
  await recordManualPayout(db, staff, payout!.id, atBank, clock.now)
  expect(await bookOf(db, creator)).toEqual([['paid', 'paid', 405_000]])
  await failManualPayout(db, staff, payout!.id, 'Account closed', clock.now)
  expect(await bookOf(db, creator)).toEqual([['way', 'bank_refused', 405_000]])
})

test('a transfer of the processor is paid, and held money waits for its status', async ({ db, make }) => {
  const paid = await make.deal('completed')
  expect(await bookOf(db, paid.creator)).toEqual([['paid', 'paid', 405_000]])
  const held = await make.deal('funded')
  expect(await bookOf(db, held.creator)).toEqual([['held', 'status', 405_000]])
})

test('what is taken back after it was sent by bank is owed, and is written with its day', async ({
  db,
  make,
  clock,
}) => {
  const { id, creator } = await make.deal('completed', { payout: false })
  const staff = await make.staff()
  await saveBankAccount(db, creator, bank, clock.now)
  const [payout] = await listPayoutsTo(db, creator.id)
  const atBank = { reference: `OWED-${creator.id}`, sentOn: dayIn(clock.now, 'UTC') }
  await recordManualPayout(db, staff, payout!.id, atBank, clock.now)
  await takeBack(db, staff, id, { gross: sar(100_000), reason: 'One reel was missing' }, clock.now)
  expect(await listDebts(db, creator.id)).toEqual([sar(90_000)])
  expect(await listTakenBack(db, creator.id)).toMatchObject([
    { dealId: id, kind: 'taken-back', fromWaiting: sar(0), owed: sar(90_000), at: clock.now },
  ])
  expect(await bookOf(db, creator)).toEqual([['paid', 'paid', 405_000]])
})

test('what is taken back before it was sent is taken from what waited', async ({ db, make, clock }) => {
  const { id, creator } = await make.deal('completed', { payout: false })
  await takeBack(
    db,
    await make.staff(),
    id,
    { gross: sar(100_000), reason: 'One reel was missing' },
    clock.now,
  )
  expect(await listTakenBack(db, creator.id)).toMatchObject([{ fromWaiting: sar(90_000), owed: sar(0) }])
  expect(await bookOf(db, creator)).toEqual([['way', 'no_bank', 315_000]])
})

test('a creator reads their own money and nobody else’s', async ({ db, make, clock }) => {
  const { creator } = await make.deal('completed', { payout: false })
  await saveBankAccount(db, creator, bank, clock.now)
  const stranger = await make.creator()
  expect(await listEarnings(db, stranger)).toEqual([])
  expect(await listPayoutsTo(db, stranger.id)).toEqual([])
  expect(await listTakenBack(db, stranger.id)).toEqual([])
  expect(await findBankAccount(db, stranger.id)).toBeUndefined()
})
