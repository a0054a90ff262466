import { expect } from 'vitest'
import { openDispute } from '../../app/commands/open-dispute.ts'
import { ruleAndAccept } from '../../app/commands/dispute.testing.ts'
import { money } from '../../app/domain/money.ts'
import { test } from '../../app/jobs/testing.ts'
import { listDealMoney } from './deal-money.ts'
import { addsUp } from './deal-money.testing.ts'

const sar = (amount: number) => money(amount, 'SAR')

test('a paid deal was released with its fee and paid to the creator', async ({ db, make }) => {
  const { brand, creator } = await make.deal('completed')
  for (const reader of [brand, creator]) {
    const [deal, ...others] = await listDealMoney(db, reader)
    expect(others).toEqual([])
    expect(deal).toMatchObject({
      funded: sar(450_000),
      held: sar(0),
      released: sar(450_000),
      fee: sar(45_000),
      paid: sar(405_000),
      status: 'completed',
    })
    addsUp(deal!)
  }
})

test('released money without a payout account is released and not paid', async ({ db, make }) => {
  const { creator } = await make.deal('completed', { payout: false })
  const [deal] = await listDealMoney(db, creator)
  expect(deal).toMatchObject({ released: sar(450_000), paid: sar(0), paidAt: null })
  addsUp(deal!)
})

test('a ruling’s two parts stand apart, to the last halala', async ({ db, make, world, clock }) => {
  const disputed = await make.deal('in_review')
  const { id, brand } = disputed
  const dispute = { reason: 'off-brief', statement: 'Another brand on the shelf' } as const
  await openDispute(db, brand, id, dispute, clock.now)
  expect(await listDealMoney(db, brand)).toMatchObject([{ held: sar(0), frozen: sar(450_000) }])
  await ruleAndAccept(db, disputed, await make.staff(), sar(123_456), clock.now)
  await world.settle()
  const [deal] = await listDealMoney(db, brand)
  expect(deal).toMatchObject({
    frozen: sar(0),
    released: sar(123_456),
    fee: sar(12_345),
    paid: sar(111_111),
    refunded: sar(326_544),
  })
  addsUp(deal!)
})

test('a deal nobody has paid for is in no account book, and nobody reads another’s', async ({ db, make }) => {
  const unpaid = await make.deal('accepted')
  expect(await listDealMoney(db, unpaid.brand)).toEqual([])
  const paid = await make.deal('funded')
  for (const stranger of [await make.brand(), await make.creator(), unpaid.brand, unpaid.creator])
    expect(await listDealMoney(db, stranger)).toEqual([])
  const seen = await listDealMoney(db, await make.staff(), { id: paid.id })
  expect(seen.map(({ id }) => id)).toEqual([paid.id])
})
