import { describe, expect } from 'vitest'
import { booksAreWhole } from '#db/queries/deal-money.testing.ts'
import type { CashEntry } from '../domain/escrow/cash.ts'
import type { Chargeback } from '../domain/payments.ts'
import { test } from '../jobs/testing.ts'
import { bookCash } from './book-cash.ts'
import { chargeOf, lossOf, moneyOf, on, sar } from './chargeback.testing.ts'
import { recordChargeback } from './record-chargeback.ts'

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
