import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findCommissionFacts, findSettled, listCommissionRuns } from '#db/queries/commission.ts'
import { findDealMoney, listDealMoney } from '#db/queries/deal-money.ts'
import { listMilestones } from '#db/queries/milestones.ts'
import { findSale } from '#db/queries/sales.ts'
import { dayIn, plusDays, plusHours } from '../domain/clock.ts'
import { commissionLines } from '../domain/commission/statement.ts'
import { money, plus } from '../domain/money.ts'
import { accrueCommissions } from '../jobs/accrue-commission.ts'
import { type Factories, type Scene, test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { accrueCommission } from './accrue-commission.ts'
import { addCommission } from './add-commission.ts'
import { recordConversions } from './record-conversions.ts'
import { recordOrder } from './record-order.ts'
import { recordOrderRefund } from './record-order-refund.ts'
import { takeStep } from './take-step.ts'

/** Ten percent of every order for thirty days, two weeks of returns, SAR 500 at most. */
const offering = (now: Date, of: object = {}) => ({
  basis: 'percent' as const,
  tiers: [{ from: '', percent: '10' }],
  returnDays: 14,
  budget: '500',
  until: dayIn(plusDays(now, 30), 'Asia/Riyadh'),
  ...of,
})

const dealWith = (make: Factories, now: Date, of: object = {}) =>
  make.deal('completed', { brief: { commission: offering(now, of) } })

const moneyOf = (db: Db, { id, creator }: Scene) =>
  findDealMoney(db, { id, creatorId: creator.id, currency: 'SAR' })

/** A customer buys with the deal's code, and the shop tells of it at once or later. */
async function buy(
  db: Db,
  deal: Scene,
  orderId: string,
  amount: number,
  orderedAt: Date,
  toldAt = orderedAt,
) {
  const { promoCode } = await db
    .selectFrom('trackedLinks')
    .select('promoCode')
    .where('collaborationId', '=', deal.id)
    .executeTakeFirstOrThrow()
  const order = { orderId, amount: money(amount, 'SAR'), clickId: null, promoCode, orderedAt }
  return recordOrder(db, deal.campaignId, order, toldAt)
}

const giveBack = (db: Db, deal: Scene, orderId: string, refundId: string, amount: number | null, at: Date) =>
  recordOrderRefund(
    db,
    deal.campaignId,
    { orderId, refundId, amount: amount === null ? null : money(amount, 'SAR'), refundedAt: at },
    at,
  )

/** At every moment all that was paid in is somewhere. */
async function expectWhole(db: Db, deal: Scene) {
  const [of] = await listDealMoney(db, deal.brand, { id: deal.id })
  const { funded, held, frozen, commission, released, refunding, refunded, chargedBack } = of!
  expect([held, frozen, commission, released, refunding, refunded, chargedBack].reduce(plus)).toEqual(funded)
  return of!
}

test('commission is a part of its own beside the price, held in a pot of its own', async ({
  db,
  make,
  clock,
}) => {
  const deal = await dealWith(make, clock.now)
  const parts = await listMilestones(db, deal.id)
  expect(parts.map(({ kind, amount, status }) => [kind, amount.amount, status])).toEqual([
    ['work', 450_000, 'released'],
    ['commission', 50_000, 'funded'],
  ])
  expect(await moneyOf(db, deal)).toMatchObject({ held: money(0, 'SAR'), commission: money(50_000, 'SAR') })
})

test('an order earns after its return window, is paid like all money, and the rest of the budget goes back', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await dealWith(make, clock.now)
  const start = clock.now
  await buy(db, deal, 'A-1', 20_000, plusDays(start, 1))
  await buy(db, deal, 'A-2', 30_000, plusDays(start, 5))
  await accrueCommission(db, deal.id, plusDays(start, 14))
  expect((await moneyOf(db, deal)).commission.amount).toBe(50_000)

  clock.now = plusDays(start, 16)
  await accrueCommissions(world.context)
  await accrueCommissions(world.context)
  await world.settle()
  expect((await moneyOf(db, deal)).commission.amount).toBe(48_000)
  const first = await expectWhole(db, deal)
  expect([first.released.amount, first.fee.amount, first.paid.amount]).toEqual([452_000, 45_200, 406_800])

  clock.now = plusDays(start, 60)
  await accrueCommissions(world.context)
  await world.settle()
  const last = await expectWhole(db, deal)
  expect([last.commission.amount, last.released.amount, last.refunded.amount]).toEqual([0, 455_000, 45_000])
  expect(last.paid.amount).toBe(409_500)
  expect((await listCommissionRuns(db, deal.id)).map(({ kind, released }) => [kind, released])).toEqual([
    ['accrual', 2_000],
    ['close', 3_000],
  ])
  expect((await listMilestones(db, deal.id)).map(({ status }) => status)).toEqual(['released', 'released'])
  const letters = world.letters.map(({ subject }) => subject).join('\n')
  expect(letters).toMatch(/released to you/)
  expect(letters).toMatch(/is settled, the rest/)
})

test('a refund before the window ends shrinks what comes due; after it, later orders make it good', async ({
  db,
  make,
  clock,
}) => {
  const deal = await dealWith(make, clock.now)
  const start = clock.now
  await buy(db, deal, 'B-1', 20_000, plusDays(start, 1))
  await buy(db, deal, 'B-2', 10_000, plusDays(start, 1))
  expect(await giveBack(db, deal, 'B-1', 'R-1', 5_000, plusDays(start, 3))).toBe('refunded')
  await accrueCommission(db, deal.id, plusDays(start, 16))
  expect((await findSettled(db, deal.id)).net).toBe(2_500)
  expect(await giveBack(db, deal, 'B-2', 'R-1', null, plusDays(start, 17))).toBe('refunded')
  await buy(db, deal, 'B-3', 30_000, plusDays(start, 10))
  await accrueCommission(db, deal.id, plusDays(start, 18))
  expect((await findSettled(db, deal.id)).net).toBe(2_500)
  await accrueCommission(db, deal.id, plusDays(start, 25))
  expect((await findSettled(db, deal.id)).net).toBe(4_500)
  await expectWhole(db, deal)
})

test('what no later order makes good is taken back at the close and owed by the creator', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await dealWith(make, clock.now)
  const start = clock.now
  await buy(db, deal, 'C-1', 20_000, plusDays(start, 1))
  clock.now = plusDays(start, 16)
  await accrueCommissions(world.context)
  await world.settle()
  await giveBack(db, deal, 'C-1', 'R-1', null, plusDays(start, 20))
  await accrueCommission(db, deal.id, plusDays(start, 21))
  expect(await moneyOf(db, deal)).toMatchObject({ owed: money(0, 'SAR') })
  clock.now = plusDays(start, 60)
  await accrueCommissions(world.context)
  await world.settle()
  expect(await moneyOf(db, deal)).toMatchObject({ owed: money(1_800, 'SAR'), commission: money(0, 'SAR') })
  const end = await expectWhole(db, deal)
  expect([end.released.amount, end.fee.amount, end.refunded.amount]).toEqual([450_000, 45_000, 50_000])
})

test('a budget that was never paid in earns nothing, and ends with its term', async ({ db, make, clock }) => {
  const deal = await make.scene({ brief: { commission: offering(clock.now) } })
  await acceptOffer(db, deal.creator, deal.id, 1, clock.now)
  const [work] = await listMilestones(db, deal.id)
  await make.pay(deal, { parts: [work!.id] })
  await buy(db, deal, 'D-1', 20_000, plusDays(clock.now, 1))
  await accrueCommission(db, deal.id, plusDays(clock.now, 20))
  const facts = (await findCommissionFacts(db, deal.id))!
  expect(commissionLines(facts, clock.now)).toMatchObject([{ state: 'unfunded', commission: { amount: 0 } }])
  await accrueCommission(db, deal.id, plusDays(clock.now, 60))
  expect((await listMilestones(db, deal.id)).map(({ status }) => status)).toEqual(['funded', 'returned'])
})

test('the budget for commission alone does not fund the work', async ({ db, make, clock }) => {
  const deal = await make.scene({ brief: { commission: offering(clock.now) } })
  await acceptOffer(db, deal.creator, deal.id, 1, clock.now)
  const [, commission] = await listMilestones(db, deal.id)
  await make.pay(deal, { parts: [commission!.id] })
  const { status } = await db
    .selectFrom('collaborations')
    .select('status')
    .where('id', '=', deal.id)
    .executeTakeFirstOrThrow()
  expect(status).toBe('accepted')
  await takeStep(db, deal.brand, deal.id, 'cancel-unfunded', clock.now)
  await accrueCommission(db, deal.id, clock.now)
  expect((await moneyOf(db, deal)).commission.amount).toBe(0)
  await expectWhole(db, deal)
})

test('a budget that is used up is told of once, and more of it counts for the orders after it', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await dealWith(make, clock.now, { budget: '20' })
  const start = clock.now
  const minutes = (count: number) => plusHours(start, count / 60)
  await buy(db, deal, 'E-1', 30_000, minutes(1))
  for (const count of [2, 3]) {
    clock.now = minutes(count)
    await accrueCommissions(world.context)
    await world.settle()
  }
  const spent = world.letters.filter(({ subject }) => subject.includes('used up'))
  expect(spent).toHaveLength(2)

  const id = await addCommission(db, deal.brand, deal.id, '30', clock.now)
  expect(await addCommission(db, deal.brand, deal.id, '40', clock.now)).toBe(id)
  await make.pay(deal, { parts: [id] })
  await buy(db, deal, 'E-2', 10_000, minutes(4))
  await accrueCommission(db, deal.id, plusDays(start, 30))
  expect((await findSettled(db, deal.id)).net).toBe(3_000)
  await expect(addCommission(db, deal.brand, deal.id, '30', plusDays(start, 50))).rejects.toMatchObject({
    code: 'commission.over',
  })
})

test('eight runs at once release the same commission once', async ({ db, make, clock }) => {
  const deal = await dealWith(make, clock.now)
  await buy(db, deal, 'F-1', 20_000, plusDays(clock.now, 1))
  const at = plusDays(clock.now, 20)
  await Promise.all(Array.from({ length: 8 }, () => accrueCommission(db, deal.id, at)))
  expect((await listCommissionRuns(db, deal.id)).map(({ released }) => released)).toEqual([2_000])
  await expectWhole(db, deal)
})

test('refunds of one order at once never come to more than the order', async ({ db, make, clock }) => {
  const deal = await dealWith(make, clock.now)
  await buy(db, deal, 'G-1', 10_000, clock.now)
  const ids = ['1', '2', '3', '3', '4']
  const verdicts = await Promise.all(
    ids.map((refundId) => giveBack(db, deal, 'G-1', refundId, 4_000, clock.now)),
  )
  expect(verdicts.filter((verdict) => verdict === 'refunded')).toHaveLength(2)
  expect(verdicts.filter((verdict) => verdict === 'over_refund')).toHaveLength(2)
  expect(await giveBack(db, deal, 'G-1', 'all', null, clock.now)).toBe('over_refund')
  const [order] = (await findCommissionFacts(db, deal.id))!.orders
  expect(order).toMatchObject({ amount: money(10_000, 'SAR'), refunded: 10_000 })
})

test('an order stays whose it is once commission is accrued for it, and what a browser says earns nothing', async ({
  db,
  make,
  clock,
}) => {
  const deal = await dealWith(make, clock.now)
  const start = clock.now
  const { promoCode } = await db
    .selectFrom('trackedLinks')
    .select('promoCode')
    .where('collaborationId', '=', deal.id)
    .executeTakeFirstOrThrow()
  const tell = (orderId: string, code: string | null, source: 'postback' | 'script', sentAt: Date) => {
    const named = { clickId: null, promoCode: code, leadId: null, statedAt: plusDays(start, 1) }
    const order = { kind: 'order' as const, subjectId: orderId, amount: money(10_000, 'SAR'), ...named }
    return recordConversions(
      db,
      { campaignId: deal.campaignId, source, sentAt },
      [order],
      plusDays(start, 20),
    )
  }
  await tell('I-1', promoCode, 'postback', plusDays(start, 5))
  await tell('I-2', promoCode, 'script', plusDays(start, 5))
  await accrueCommission(db, deal.id, plusDays(start, 20))
  expect((await findSettled(db, deal.id)).net).toBe(1_000)
  const facts = (await findCommissionFacts(db, deal.id))!
  const lines = commissionLines(facts, plusDays(start, 20))
  expect(lines.map(({ state }) => state)).toEqual(['due', 'unconfirmed'])
  // A call that was sent before names a code of nobody.
  await tell('I-1', 'NOBODY', 'postback', plusDays(start, 4))
  const key = { brandId: deal.brand.id, kind: 'order' as const, subjectId: 'I-1' }
  expect(await findSale(db, key)).toMatchObject({ collaborationId: deal.id, reason: 'fixed' })
  await accrueCommission(db, deal.id, plusDays(start, 21))
  expect((await findSettled(db, deal.id)).net).toBe(1_000)
})

test('whatever order the reports come in, the money ends the same', async ({ db, make, world, clock }) => {
  const start = clock.now
  const ends = []
  for (const seed of [1, 2, 3, 4]) {
    clock.now = start
    const deal = await dealWith(make, start, {
      basis: 'revenue',
      tiers: [
        { from: '', percent: '5' },
        { from: '300', percent: '12.5' },
      ],
      budget: '60',
    })
    const reports = Array.from({ length: 8 }, (_, n) => [
      (at: Date) => buy(db, deal, `H-${seed}-${n}`, 5_001 + n * 1_377, plusDays(start, 1 + n), at),
      ...(n % 3 === 0
        ? [(at: Date) => giveBack(db, deal, `H-${seed}-${n}`, 'R', n === 3 ? null : 1_234, at)]
        : []),
    ]).flat()
    const shuffled = reports.map((report, n) => ({ report, key: (n * 7919 * seed) % 31 }))
    shuffled.sort((a, b) => a.key - b.key)
    for (const [n, { report }] of shuffled.entries()) {
      clock.now = plusDays(start, 10 + n * 2)
      await report(clock.now)
      await accrueCommission(db, deal.id, clock.now)
      await expectWhole(db, deal)
    }
    clock.now = plusDays(start, 70)
    await accrueCommission(db, deal.id, clock.now)
    await world.settle()
    const { released, refunded, commission, fee } = await expectWhole(db, deal)
    ends.push([released.amount, refunded.amount, commission.amount, fee.amount])
  }
  expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1)
  expect(ends[0]![2]).toBe(0)
})
