import { describe, expect } from 'vitest'
import { booksAreWhole } from '#db/queries/deal-money.testing.ts'
import { test } from '../jobs/testing.ts'
import { chargeOf, lossOf, moneyOf, on, sar } from './chargeback.testing.ts'
import { recoverChargeback } from './recover-chargeback.ts'

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
