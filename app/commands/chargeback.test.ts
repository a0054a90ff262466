import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { booksAreWhole } from '#db/queries/deal-money.testing.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { findBalance, listBalances } from '#db/queries/ledger.ts'
import { listMilestones, listPlannedParts } from '#db/queries/milestones.ts'
import type { AccountAddress } from '../domain/escrow/accounts.ts'
import { plusDays } from '../domain/clock.ts'
import type { CashEntry } from '../domain/escrow/cash.ts'
import { money } from '../domain/money.ts'
import type { Chargeback } from '../domain/payments.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { bookCash } from './book-cash.ts'
import { openDispute } from './open-dispute.ts'
import { recordChargeback } from './record-chargeback.ts'
import { recoverChargeback } from './recover-chargeback.ts'
import { ruleDispute } from './rule-dispute.ts'
import { takeStep } from './take-step.ts'

const sar = (amount: number) => money(amount, 'SAR')
const on = async (db: Db, address: AccountAddress) => (await findBalance(db, address, 'SAR')).amount
const dispute = { reason: 'off-brief', statement: 'Another brand on the shelf' } as const

const chargeOf = async (db: Db, id: string) => {
  const { chargeId } = await db
    .selectFrom('checkoutLines as l')
    .innerJoin('charges as h', 'h.checkoutId', 'l.checkoutId')
    .select('h.id as chargeId')
    .where('l.collaborationId', '=', id)
    .executeTakeFirstOrThrow()
  return chargeId
}

const statusOf = async (db: Db, id: string) =>
  (await db.selectFrom('collaborations').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status

/** Athar's chargeback losses over everything in this database, in minor units. */
const lossOf = async (db: Db) => {
  const line = (await listBalances(db)).find(
    ({ kind, currency }) => kind === 'chargeback_loss' && currency === 'SAR',
  )
  return line ? line.debit - line.credit : 0
}

const moneyOf = async (db: Db, reader: Parameters<typeof listDealMoney>[1], id: string) =>
  (await listDealMoney(db, reader, { id }))[0]!

describe('an open chargeback', () => {
  test('freezes what is held, and nobody moves it until the bank has decided', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const { id, brand } = await make.deal('published')
    world.double.openDispute(await chargeOf(db, id))
    await world.settle()
    expect(await on(db, `escrow_frozen:${id}`)).toBe(450_000)
    const contested = { kind: 'conflict', code: 'money.contested' }
    await expect(takeStep(db, brand, id, 'verify-post', clock.now)).rejects.toMatchObject(contested)
    await expect(openDispute(db, brand, id, dispute, clock.now)).rejects.toMatchObject(contested)
    await runClocks({ db, now: () => plusDays(clock.now, 30) })
    expect(await statusOf(db, id)).toBe('published')
    await booksAreWhole(db)
  })

  test('that is won gives everything free, and the deal goes on to its payment', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const { id, brand } = await make.deal('published')
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    await world.settle()
    world.double.closeDispute(chargeback, 'won')
    await world.settle()
    expect(await on(db, `escrow:${id}`)).toBe(450_000)
    await takeStep(db, brand, id, 'verify-post', clock.now)
    await world.settle()
    expect(await statusOf(db, id)).toBe('completed')
    await booksAreWhole(db)
  })

  test('holds back what is owed to the creator, and it is sent once it is won', async ({
    db,
    make,
    world,
  }) => {
    const { id, creator } = await make.deal('completed', { payout: false })
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    await world.settle()
    await make.onboard(creator)
    await world.settle()
    expect(await on(db, `creator_payable:${creator.id}`)).toBe(405_000)
    world.double.closeDispute(chargeback, 'won')
    await world.settle()
    expect(await on(db, `creator_payable:${creator.id}`)).toBe(0)
    expect(await statusOf(db, id)).toBe('completed')
    await booksAreWhole(db)
  })

  test('as an inquiry takes nothing and stops nothing', async ({ db, make, world, clock }) => {
    const { id, brand } = await make.deal('published')
    const { id: inquiry } = world.double.openDispute(await chargeOf(db, id), { inquiry: true })
    await world.settle()
    await takeStep(db, brand, id, 'verify-post', clock.now)
    await world.settle()
    expect(await statusOf(db, id)).toBe('completed')
    world.double.closeDispute(inquiry, 'won')
    await world.settle()
    await booksAreWhole(db)
  })
})

describe('a lost chargeback', () => {
  test('takes what is held and ends the deal', async ({ db, make, world }) => {
    const before = await lossOf(db)
    const { id, brand } = await make.deal('in_review')
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    expect(await statusOf(db, id)).toBe('refunded')
    expect((await listMilestones(db, id)).map(({ status }) => status)).toEqual(['returned'])
    expect(await moneyOf(db, brand, id)).toMatchObject({ held: sar(0), chargedBack: sar(450_000) })
    expect(await lossOf(db)).toBe(before)
    await booksAreWhole(db)
  })

  test('after the release is Athar’s loss; the creator keeps the money', async ({ db, make, world }) => {
    const before = await lossOf(db)
    const { id, creator } = await make.deal('completed')
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    expect(await lossOf(db)).toBe(before + 450_000)
    expect(await on(db, `creator_receivable:${creator.id}`)).toBe(0)
    expect(await statusOf(db, id)).toBe('completed')
    await booksAreWhole(db)
  })

  test('before the payment went out still pays the creator whose work was verified', async ({
    db,
    make,
    world,
  }) => {
    const { id, creator } = await make.deal('completed', { payout: false })
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    await make.onboard(creator)
    await world.settle()
    expect(await on(db, `creator_payable:${creator.id}`)).toBe(0)
    expect(await statusOf(db, id)).toBe('completed')
    await booksAreWhole(db)
  })

  test('during a dispute takes the frozen money and leaves nothing to rule on', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const { id, brand } = await make.deal('published')
    await openDispute(db, brand, id, dispute, clock.now)
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    await world.settle()
    const ruling = { toCreator: sar(100_000), reasons: 'Half was done' }
    const staff = await make.staff()
    await expect(ruleDispute(db, staff, id, ruling, clock.now)).rejects.toMatchObject({
      code: 'money.contested',
    })
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    expect(await statusOf(db, id)).toBe('refunded')
    expect(await on(db, `escrow_frozen:${id}`)).toBe(0)
    await booksAreWhole(db)
  })

  test('after a split is Athar’s loss for the creator’s part', async ({ db, make, world, clock }) => {
    const before = await lossOf(db)
    const { id, brand, creator } = await make.deal('published')
    await openDispute(db, brand, id, dispute, clock.now)
    const ruling = { toCreator: sar(300_000), reasons: 'Two thirds were done' }
    await ruleDispute(db, await make.staff(), id, ruling, clock.now)
    await world.settle()
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    expect(await lossOf(db)).toBe(before + 300_000)
    expect(await on(db, `creator_receivable:${creator.id}`)).toBe(0)
    await booksAreWhole(db)
  })

  test('of a part takes that part and leaves the rest held', async ({ db, make, world }) => {
    const { id, brand } = await make.deal('in_review')
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id), { amount: 120_000 })
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    expect(await statusOf(db, id)).toBe('in_review')
    expect(await moneyOf(db, brand, id)).toMatchObject({ held: sar(330_000), chargedBack: sar(120_000) })
    await booksAreWhole(db)
  })

  test('of a card that paid for two deals is borne by each by its line', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const before = await lossOf(db)
    const one = await make.scene()
    const two = await make.scene({ brand: one.brand, price: '1500' })
    for (const { id, creator } of [one, two]) {
      await make.onboard(creator)
      await acceptOffer(db, creator, id, 1, clock.now)
    }
    const parts = [...(await listPlannedParts(db, one.id)), ...(await listPlannedParts(db, two.id))]
    await make.pay(one, { parts })
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, one.id))
    await world.settle()
    expect(await on(db, `escrow_frozen:${two.id}`)).toBe(150_000)
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    expect(await moneyOf(db, one.brand, one.id)).toMatchObject({ chargedBack: sar(450_000) })
    expect(await moneyOf(db, one.brand, two.id)).toMatchObject({ chargedBack: sar(150_000) })
    expect(await statusOf(db, two.id)).toBe('refunded')
    expect(await lossOf(db)).toBe(before)
    await booksAreWhole(db)
  })

  test('that is won after all gives Athar its loss back, and the brand what its ended deal held', async ({
    db,
    make,
    world,
  }) => {
    const before = await lossOf(db)
    const released = await make.deal('completed')
    const held = await make.deal('in_review')
    for (const { id } of [released, held]) {
      const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
      world.double.closeDispute(chargeback, 'lost')
      await world.settle()
      world.double.overturnDispute(chargeback)
      await world.settle()
    }
    expect(await lossOf(db)).toBe(before)
    const ended = await moneyOf(db, held.brand, held.id)
    expect(ended).toMatchObject({ chargedBack: sar(0), status: 'refunded' })
    expect(ended.refunding.amount + ended.refunded.amount).toBe(450_000)
    await booksAreWhole(db)
  })
})

describe('in any order', () => {
  const orders = [
    ['withdrawn', 'open', 'lost', 'returned', 'won'],
    ['open', 'withdrawn', 'lost', 'won', 'returned'],
    ['lost', 'withdrawn', 'returned', 'won'],
    ['returned', 'withdrawn', 'lost', 'won'],
    ['returned', 'won', 'withdrawn'],
    ['won', 'returned', 'withdrawn', 'won'],
    ['withdrawn', 'returned', 'won'],
    ['lost', 'returned', 'withdrawn', 'won', 'returned', 'withdrawn'],
  ] as const
  for (const order of orders)
    test(`${order.join(', ')}: the books end the same`, async ({ db, make, world, clock }) => {
      const before = await lossOf(db)
      const { id, brand } = await make.deal('funded')
      const chargeId = await chargeOf(db, id)
      const { checkoutId } = await db
        .selectFrom('charges')
        .select('checkoutId')
        .where('id', '=', chargeId)
        .executeTakeFirstOrThrow()
      const disputeId = `du_${id}`
      const entry = (category: string, amount: number, fee: number): CashEntry => ({
        id: `txn_${category}_${id}`,
        category,
        amount,
        fee,
        currency: 'SAR',
        collaborationId: null,
        creatorId: null,
        disputeId,
        chargeId,
        checkoutId,
        requestId: null,
      })
      const told = (status: Chargeback['status']): Chargeback => ({
        id: disputeId,
        chargeId,
        amount: sar(450_000),
        reason: 'fraudulent',
        status,
        evidenceDueAt: null,
        openedAt: clock.now,
      })
      for (const event of order) {
        if (event === 'withdrawn') await bookCash(db, entry('dispute', -450_000, 5_000), clock.now)
        else if (event === 'returned') await bookCash(db, entry('dispute_reversal', 450_000, 0), clock.now)
        else await recordChargeback(db, told(event), clock.now)
      }
      await world.settle()
      expect(await on(db, `chargeback_receivable:${disputeId}`)).toBe(0)
      expect(await lossOf(db)).toBe(before)
      const { held, frozen, refunding, refunded } = await moneyOf(db, brand, id)
      expect(frozen).toEqual(sar(0))
      expect(held.amount + refunding.amount + refunded.amount).toBe(450_000)
      await booksAreWhole(db)
    })

  test('eight copies of each event at once move the money once', async ({ db, make, world, clock }) => {
    const { id, brand } = await make.deal('funded')
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    const copies = async () => {
      const chargebackNow = await world.payments.chargeback(chargeback)
      const cash = await world.payments.cashBehind('charge.dispute.updated', chargeback)
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          await Promise.all(cash.map((entry) => bookCash(db, entry, clock.now)))
          await recordChargeback(db, chargebackNow, clock.now)
        }),
      )
    }
    await copies()
    world.double.closeDispute(chargeback, 'lost')
    await copies()
    await world.settle()
    expect(await moneyOf(db, brand, id)).toMatchObject({ chargedBack: sar(450_000), status: 'refunded' })
    await booksAreWhole(db)
  })
})

describe('charging the creator', () => {
  test('takes back what was sent and makes Athar’s loss smaller', async ({ db, make, world, clock }) => {
    const before = await lossOf(db)
    const { id, creator } = await make.deal('completed')
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    await world.settle()
    const staff = await make.staff()
    const recovery = { collaborationId: id, amount: sar(200_000), reason: 'Both were one person' }
    await expect(recoverChargeback(db, staff, chargeback, recovery, clock.now)).rejects.toMatchObject({
      code: 'chargeback.not_lost',
    })
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    await recoverChargeback(db, staff, chargeback, recovery, clock.now)
    await world.settle()
    expect(await lossOf(db)).toBe(before + 250_000)
    expect(await on(db, `creator_receivable:${creator.id}`)).toBe(0)
    expect(await on(db, `creator_payable:${creator.id}`)).toBe(0)
    const tooMuch = { ...recovery, amount: sar(250_000) }
    await expect(recoverChargeback(db, staff, chargeback, tooMuch, clock.now)).rejects.toMatchObject({
      code: 'chargeback.more_than_lost',
    })
    await booksAreWhole(db)
  })

  test('is undone when the bank gives the payment back after all', async ({ db, make, world, clock }) => {
    const before = await lossOf(db)
    const { id, creator } = await make.deal('completed')
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    const recovery = { collaborationId: id, amount: sar(405_000), reason: 'Both were one person' }
    await recoverChargeback(db, await make.staff(), chargeback, recovery, clock.now)
    await world.settle()
    world.double.overturnDispute(chargeback)
    await world.settle()
    expect(await lossOf(db)).toBe(before)
    expect(await moneyOf(db, creator, id)).toMatchObject({ paid: sar(405_000), released: sar(450_000) })
    expect(await on(db, `creator_payable:${creator.id}`)).toBe(0)
    await booksAreWhole(db)
  })
})
