import { describe, expect } from 'vitest'
import { booksAreWhole } from '#db/queries/deal-money.testing.ts'
import { plusDays } from '../domain/clock.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { test } from '../jobs/testing.ts'
import { chargeOf, on, statusOf } from './chargeback.testing.ts'
import { openDispute } from './open-dispute.ts'
import { takeStep } from './take-step.ts'

const dispute = { reason: 'off-brief', statement: 'Another brand on the shelf' } as const

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
