import type { Db, Tx } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { payoutsAreHalted } from '#db/queries/payout-halts.ts'
import {
  findWithdrawal,
  listStandings,
  lockWithdrawals,
  recordWithdrawal,
  recordWithdrawalDeclined,
  recordWithdrawalSeconded,
} from '#db/queries/withdrawals.ts'
import type { StaffActor } from '../domain/actor.ts'
import { needsSecond } from '../domain/escrow/manual-payout.ts'
import { declined, withdrawalSheets } from '../domain/escrow/withdrawal.ts'
import { currencies, type Currency, majorText, type Money, zero } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'

/**
 * Takes what is ours from the processor to our bank: at once up to the limit that one person decides, above it once
 * another person has confirmed. Two at once cannot take more than is free. @throws Refusal conflict: more than is free,
 * not in the bank's steps, payouts halted. @returns whether a second person has to confirm.
 */
export async function withdraw(
  db: Db,
  actor: StaffActor,
  amount: Money,
  now: Date,
): Promise<'pending' | 'seconding'> {
  return db.transaction().execute(async (tx) => {
    await lockWithdrawals(tx)
    await refuseHalted(tx)
    if (amount.amount % currencies[amount.currency].payoutStep !== 0)
      throw new Refusal('conflict', 'withdrawal.bad_step')
    const { most } = await sheetIn(tx, amount.currency)
    if (amount.amount <= 0 || amount.amount > most.amount) throw tooMuch(most)
    const status = needsSecond(amount) ? 'seconding' : 'pending'
    const requestId = await recordWithdrawal(tx, { amount, accountId: actor.accountId, status }, now)
    if (status === 'pending') await enqueue(tx, { name: 'send-request', data: { requestId } })
    return status
  })
}

/**
 * A second person confirms a large withdrawal. @throws Refusal: unknown, out of turn, forbidden to who asked, halted, no
 * longer covered.
 */
export async function secondWithdrawal(db: Db, actor: StaffActor, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const withdrawal = await holdWithdrawal(tx, id)
    if (withdrawal.accountId === actor.accountId) throw new Refusal('forbidden', 'withdrawal.second_person')
    await refuseHalted(tx)
    // What waits for confirmation is taken off what is free already: below zero it is not covered any more.
    const { free, most } = await sheetIn(tx, withdrawal.amount.currency)
    if (free.amount < 0) throw tooMuch(most)
    await recordWithdrawalSeconded(tx, id, actor.accountId, now)
    await enqueue(tx, { name: 'send-request', data: { requestId: id } })
  })
}

/** A withdrawal that waits for confirmation is not made; who asked may take it back. @throws Refusal: unknown, out of turn. */
export async function declineWithdrawal(db: Db, actor: StaffActor, id: string, now: Date) {
  await db.transaction().execute((tx) => decline(tx, actor, id, now))
}

/** The same as a part of something else. @throws Refusal: unknown, out of turn. */
export async function decline(tx: Tx, actor: StaffActor, id: string, now: Date) {
  const { accountId } = await holdWithdrawal(tx, id)
  const by = accountId === actor.accountId ? null : actor.accountId
  await recordWithdrawalDeclined(tx, id, { accountId: by, error: declined }, now)
}

async function holdWithdrawal(tx: Tx, id: string) {
  await lockWithdrawals(tx)
  const withdrawal = await findWithdrawal(tx, id)
  if (!withdrawal) throw new Refusal('not_found', 'withdrawal.unknown')
  if (withdrawal.status !== 'seconding') throw new Refusal('conflict', 'withdrawal.out_of_turn')
  return withdrawal
}

async function refuseHalted(tx: Tx) {
  if (await payoutsAreHalted(tx)) throw new Refusal('conflict', 'withdrawal.halted')
}

const tooMuch = (most: Money) =>
  new Refusal('conflict', 'withdrawal.more_than_free', { free: `${most.currency} ${majorText(most)}` })

async function sheetIn(tx: Tx, currency: Currency) {
  const sheet = withdrawalSheets(await listStandings(tx)).find((one) => one.currency === currency)
  if (!sheet) throw tooMuch(zero(currency))
  return sheet
}
