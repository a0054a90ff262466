import { describe, expect } from 'vitest'
import { booksAreWhole } from '#db/queries/deal-money.testing.ts'
import { listMilestones, listPlannedParts } from '#db/queries/milestones.ts'
import { plusDays } from '../domain/clock.ts'
import { test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { bookCash } from './book-cash.ts'
import { chargeOf, lossOf, moneyOf, on, sar, statusOf } from './chargeback.testing.ts'
import { openDispute } from './open-dispute.ts'
import { recordChargeback } from './record-chargeback.ts'
import { answerIfAsked, ruleAndAccept, rulingOf } from './dispute.testing.ts'
import { ruleDispute } from './rule-dispute.ts'
import { takeStep } from './take-step.ts'

const dispute = { reason: 'off-brief', statement: 'Another brand on the shelf' } as const

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
    const deal = await make.deal('published')
    const { id, brand } = deal
    await openDispute(db, brand, id, dispute, clock.now)
    await answerIfAsked(db, deal, clock.now)
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    await world.settle()
    const staff = await make.staff()
    await expect(ruleDispute(db, staff, id, rulingOf(sar(100_000)), clock.now)).rejects.toMatchObject({
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
    const deal = await make.deal('published')
    const { id, brand, creator } = deal
    await openDispute(db, brand, id, dispute, clock.now)
    await ruleAndAccept(db, deal, await make.staff(), sar(300_000), clock.now)
    await world.settle()
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, id))
    world.double.closeDispute(chargeback, 'lost')
    await world.settle()
    expect(await lossOf(db)).toBe(before + 300_000)
    expect(await on(db, `creator_receivable:${creator.id}`)).toBe(0)
    await booksAreWhole(db)
  })

  test('meets a refund that the processor refuses for it: the brand has its money once', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const before = await lossOf(db)
    const early = await make.deal('funded')
    const late = await make.deal('funded')
    for (const { id, brand } of [early, late])
      await takeStep(db, brand, id, 'cancel-late-draft', plusDays(clock.now, 12))
    const { id: first } = world.double.openDispute(await chargeOf(db, early.id))
    const { id: second } = world.double.openDispute(await chargeOf(db, late.id))
    world.double.closeDispute(first, 'lost')
    await recordChargeback(db, await world.payments.chargeback(first), clock.now)
    for (const entry of await world.payments.cashBehind('charge.dispute.updated', first))
      await bookCash(db, entry, clock.now)
    expect(await lossOf(db)).toBe(before + 450_000)
    await world.settle()
    world.double.closeDispute(second, 'lost')
    await world.settle()
    expect(await lossOf(db)).toBe(before)
    for (const { id, brand } of [early, late])
      expect(await moneyOf(db, brand, id)).toMatchObject({
        chargedBack: sar(450_000),
        refunding: sar(0),
        refunded: sar(0),
      })
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
