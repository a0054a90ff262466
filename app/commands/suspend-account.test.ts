import { expect } from 'vitest'
import { test } from '#app/jobs/testing.ts'
import { findBalance } from '#db/queries/ledger.ts'
import { listNotices } from '#db/queries/notices.ts'
import { findClosedSignIn, listSuspensions } from '#db/queries/suspensions.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import { money } from '../domain/money.ts'
import { acceptOffer } from './accept-offer.ts'
import { sar, moneyOf, statusOf } from './chargeback.testing.ts'
import { inviteCreator } from './invite-creator.ts'
import { liftSuspension, suspendAccount } from './suspend-account.ts'
import { requestChanges } from './request-changes.ts'
import { takeStep } from './take-step.ts'
import { recordManualPayout } from './record-manual-payout.ts'
import { saveBankAccount } from './save-bank-account.ts'
import { listPayoutsTo } from '#db/queries/manual-payouts.ts'

const mild = {
  reason: 'Two complaints are looked into',
  deals: 'continue',
  closesSignIn: false,
  holdsPayouts: false,
} as const

test('nothing new begins with a suspended side, and the person is told why', async ({
  db,
  make,
  clock,
  world,
}) => {
  const staff = await make.staff()
  const { id, brand, creator, briefId } = await make.deal('invited')
  await suspendAccount(db, staff, creator.accountId, mild, clock.now)
  await expect(acceptOffer(db, creator, id, 1, clock.now)).rejects.toMatchObject({
    code: 'suspended.creator',
  })
  const other = await make.creator()
  await suspendAccount(db, staff, brand.accountId, mild, clock.now)
  const draftDueOn = dayIn(plusDays(clock.now, 7), 'Asia/Riyadh')
  const offer = { price: '4500', currency: 'SAR', draftDueOn, note: '' }
  const invitation = { briefId, channelId: other.channelId, offer }
  await expect(inviteCreator(db, brand, invitation, clock.now)).rejects.toMatchObject({
    code: 'suspended.brand',
  })
  await expect(suspendAccount(db, staff, brand.accountId, mild, clock.now)).rejects.toMatchObject({
    code: 'suspension.running',
  })
  await world.settle()
  const [told] = await listNotices(db, creator.accountId)
  expect(told).toMatchObject({ kind: 'account-suspended', detail: { reason: mild.reason } })

  await liftSuspension(db, staff, brand.accountId, 'Cleared', clock.now)
  await liftSuspension(db, staff, creator.accountId, 'Cleared', clock.now)
  await acceptOffer(db, creator, id, 1, clock.now)
  expect(await listSuspensions(db, creator.accountId)).toMatchObject([
    { liftReason: 'Cleared', reason: mild.reason },
  ])
  await expect(liftSuspension(db, staff, creator.accountId, 'Again', clock.now)).rejects.toMatchObject({
    code: 'suspension.none',
  })
})

test('an agreement of a suspended side is not paid any more, a running deal goes on', async ({
  db,
  make,
  clock,
}) => {
  const staff = await make.staff()
  const agreed = await make.deal('accepted')
  const running = await make.deal('in_review', { brand: agreed.brand })
  await suspendAccount(db, staff, agreed.brand.accountId, mild, clock.now)
  await expect(make.checkout(agreed, await partsOf(agreed.id))).rejects.toMatchObject({
    code: 'suspended.brand',
  })
  await takeStep(db, running.brand, running.id, 'approve-draft', clock.now)
  expect(await statusOf(db, running.id)).toBe('approved')

  async function partsOf(id: string) {
    const rows = await db.selectFrom('milestones').select('id').where('collaborationId', '=', id).execute()
    return rows.map((row) => row.id)
  }
})

test('settled deals are called off, and their money goes by the stage each had reached', async ({
  db,
  make,
  clock,
}) => {
  const staff = await make.staff()
  const brand = await make.brand()
  const [funded, drafted, reviewed, live] = [
    await make.deal('funded', { brand }),
    await make.deal('in_review', { brand }),
    await make.deal('in_review', { brand }),
    await make.deal('published', { brand }),
  ]
  await requestChanges(db, brand, drafted.id, 'Brighter', clock.now)
  await suspendAccount(
    db,
    staff,
    brand.accountId,
    { ...mild, deals: 'settle', closesSignIn: true },
    clock.now,
  )
  expect(await Promise.all([funded, drafted, reviewed, live].map(({ id }) => statusOf(db, id)))).toEqual([
    ...['cancelled', 'cancelled', 'in_review', 'published'],
  ])
  expect(await moneyOf(db, brand, funded.id)).toMatchObject({ held: sar(0), released: sar(0) })
  expect(await moneyOf(db, brand, drafted.id)).toMatchObject({ held: sar(0), released: sar(112_500) })
  expect(await moneyOf(db, brand, live.id)).toMatchObject({ held: sar(450_000) })
  expect(await listSuspensions(db, brand.accountId)).toMatchObject([{ settledDeals: 2 }])
  expect(await findClosedSignIn(db, brand.accountId)).toEqual({ reason: mild.reason })
})

test('held payouts wait until the suspension is lifted', async ({ db, make, clock, world }) => {
  const staff = await make.staff()
  const deal = await make.deal('published')
  const held = { ...mild, holdsPayouts: true }
  await suspendAccount(db, staff, deal.creator.accountId, held, clock.now)
  await takeStep(db, deal.brand, deal.id, 'verify-post', clock.now)
  await world.settle()
  const owed = () => findBalance(db, `creator_payable:${deal.creator.id}`, 'SAR')
  expect(await owed()).toEqual(money(405_000, 'SAR'))
  await liftSuspension(db, staff, deal.creator.accountId, 'Cleared', clock.now)
  await world.settle()
  expect(await owed()).toEqual(money(0, 'SAR'))
})

test('a bank transfer that waits is not sent to a creator whose payouts are held', async ({
  db,
  make,
  clock,
}) => {
  const staff = await make.staff()
  const { creator } = await make.deal('completed', { payout: false })
  const bank = {
    holder: 'Noura',
    country: 'SA',
    bankName: 'Rajhi',
    iban: 'SA0380000000608010167519',
    swift: '',
  }
  await saveBankAccount(db, creator, bank, clock.now)
  const [payout] = await listPayoutsTo(db, creator.id)
  await suspendAccount(db, staff, creator.accountId, { ...mild, holdsPayouts: true }, clock.now)
  const sent = { reference: 'FT-suspended', sentOn: dayIn(clock.now, 'UTC') }
  await expect(recordManualPayout(db, staff, payout!.id, sent, clock.now)).rejects.toMatchObject({
    code: 'payout.suspended',
  })
})

test('nobody suspends staff, or who is not there', async ({ db, make, clock }) => {
  const [staff, other] = [await make.staff(), await make.staff()]
  await expect(suspendAccount(db, staff, other.id, mild, clock.now)).rejects.toMatchObject({
    code: 'suspension.staff',
  })
  await expect(suspendAccount(db, staff, crypto.randomUUID(), mild, clock.now)).rejects.toMatchObject({
    kind: 'not_found',
  })
})
