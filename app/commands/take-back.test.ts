import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { booksAreWhole } from '#db/queries/deal-money.testing.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { findBalance } from '#db/queries/ledger.ts'
import { listMilestones } from '#db/queries/milestones.ts'
import { listPayoutsTo } from '#db/queries/manual-payouts.ts'
import { findPayoutAccount } from '#db/queries/payout-accounts.ts'
import { findRequest, listRequests, type StoredRequest } from '#db/queries/processor-requests.ts'
import { findOpenTakeBack, listTakeBacks } from '#db/queries/take-backs.ts'
import type { PaymentsWorld } from '#e2e/payments-world.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import type { AccountAddress } from '../domain/escrow/accounts.ts'
import { money } from '../domain/money.ts'
import { type Scene, test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { bookCash } from './book-cash.ts'
import { endRequest } from './end-request.ts'
import { inviteCreator } from './invite-creator.ts'
import { recordPayout } from './record-payout.ts'
import { saveBankAccount } from './save-bank-account.ts'
import { releasePart } from './release-part.ts'
import { retryRefund } from './retry-refund.ts'
import { takeBack } from './take-back.ts'
import { takeStep } from './take-step.ts'

const sar = (amount: number) => money(amount, 'SAR')
const on = async (db: Db, address: AccountAddress) => (await findBalance(db, address, 'SAR')).amount
const moneyOf = async (db: Db, { id, brand }: Pick<Scene, 'id' | 'brand'>) =>
  (await listDealMoney(db, brand, { id }))[0]!
const all = { gross: sar(450_000), reason: 'The post was taken down the next day' }

/** The creator has moved everything to their bank: nothing can be reversed. */
async function emptyAccount(db: Db, world: PaymentsWorld, clock: { now: Date }, creatorId: string) {
  const account = (await findPayoutAccount(db, creatorId))!.processorId
  clock.now = plusDays(clock.now, 14)
  world.double.travelTo(clock.now)
  await world.settle()
  const { available, pending } = world.double.funds('sar', account)
  expect(available + pending).toBe(0)
}

/** The processor has reversed and its answer is known, but nobody has written it down yet. */
async function sendUnheard(db: Db, world: PaymentsWorld, request: StoredRequest, now: Date) {
  const account = await findPayoutAccount(db, request.creatorId!)
  const sent = await world.payments.send({ ...request, destination: account!.processorId }, now)
  if ('rejected' in sent) throw new Error(sent.rejected)
  return { ...sent, cash: sent.cash! }
}

describe('money that was sent', () => {
  test('comes back from the creator, the fee from Athar, and all of it goes to the brand', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const deal = await make.deal('completed')
    await takeBack(db, await make.staff(), deal.id, all, clock.now)
    expect((await listTakeBacks(db, deal.id)).map(({ status }) => status)).toEqual(['reversing'])
    await world.settle()
    expect(await moneyOf(db, deal)).toMatchObject({
      released: sar(0),
      fee: sar(0),
      paid: sar(0),
      refunded: sar(450_000),
    })
    expect((await listTakeBacks(db, deal.id)).map(({ status }) => status)).toEqual(['done'])
    expect(await on(db, `creator_receivable:${deal.creator.id}`)).toBe(0)
    await booksAreWhole(db)
  })

  test('in part comes back to the last halala, part by part', async ({ db, make, world, clock }) => {
    const deal = await make.deal('completed')
    const staff = await make.staff()
    for (const amount of [1, 33_333, 9_999]) {
      await takeBack(db, staff, deal.id, { ...all, gross: sar(amount) }, clock.now)
      await world.settle()
    }
    const { released, fee, refunded } = await moneyOf(db, deal)
    expect([released, refunded]).toEqual([sar(450_000 - 43_333), sar(43_333)])
    expect(fee).toEqual(sar(Math.floor((450_000 - 43_333) / 10)))
    await booksAreWhole(db)
  })

  test('that the processor does not reverse is owed by the creator, and the next release pays it', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const deal = await make.deal('completed')
    await emptyAccount(db, world, clock, deal.creator.id)
    await takeBack(db, await make.staff(), deal.id, { ...all, gross: sar(100_000) }, clock.now)
    await world.settle()
    expect(await on(db, `creator_receivable:${deal.creator.id}`)).toBe(90_000)
    expect(await moneyOf(db, deal)).toMatchObject({ refunded: sar(100_000) })
    await booksAreWhole(db)

    const next = await make.scene({ price: '2000' })
    const { channelId } = await db
      .selectFrom('collaborations')
      .select('channelId')
      .where('id', '=', deal.id)
      .executeTakeFirstOrThrow()
    const draftDueOn = dayIn(plusDays(clock.now, 7), 'Asia/Riyadh')
    const offer = { price: '2000', currency: 'SAR', draftDueOn, note: '' }
    const id = await inviteCreator(db, next.brand, { briefId: next.briefId, channelId, offer }, clock.now)
    await acceptOffer(db, deal.creator, id, 1, clock.now)
    await make.pay({ id, brand: next.brand })
    await db.updateTable('collaborations').set({ status: 'published' }).where('id', '=', id).execute()
    await takeStep(db, next.brand, id, 'verify-post', clock.now)
    await world.settle()
    expect(await on(db, `creator_receivable:${deal.creator.id}`)).toBe(0)
    expect(await moneyOf(db, { id, brand: next.brand })).toMatchObject({ paid: sar(90_000) })
    await booksAreWhole(db)
  })

  test('is booked once, whether the webhook or the answer comes first', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const deal = await make.deal('completed')
    await takeBack(db, await make.staff(), deal.id, all, clock.now)
    const [request] = await listRequests(db, deal.id, 'reversal')
    const sent = await sendUnheard(db, world, request!, clock.now)
    await bookCash(db, sent.cash, clock.now)
    expect(await findOpenTakeBack(db, deal.id)).toBeUndefined()
    await endRequest(db, request!.id, sent, clock.now)
    expect(await findRequest(db, request!.id)).toMatchObject({
      status: 'done',
      processorId: sent.processorId,
    })
    await world.settle()
    expect(await moneyOf(db, deal)).toMatchObject({ refunded: sar(450_000), released: sar(0) })
    await booksAreWhole(db)
  })

  test('of several payments is not sent again while the rest is still being taken back', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const parts = [
      { title: 'Draft', share: 40, dueOn: dayIn(plusDays(clock.now, 7), 'Asia/Riyadh') },
      { title: 'Post', share: 60, dueOn: '' },
    ]
    const deal = await make.scene({ brief: { parts } })
    await make.onboard(deal.creator)
    await acceptOffer(db, deal.creator, deal.id, 1, clock.now)
    const [first, second] = await listMilestones(db, deal.id)
    await make.pay(deal, { parts: [first!.id] })
    await releasePart(db, deal.brand, deal.id, first!.id, clock.now)
    await make.pay(deal, { parts: [second!.id] })
    await db.updateTable('collaborations').set({ status: 'published' }).where('id', '=', deal.id).execute()
    await takeStep(db, deal.brand, deal.id, 'verify-post', clock.now)
    await world.settle()

    const transfers = await listRequests(db, deal.id, 'transfer')
    await takeBack(db, await make.staff(), deal.id, all, clock.now)
    const [request] = await listRequests(db, deal.id, 'reversal')
    const sent = await sendUnheard(db, world, request!, clock.now)
    await bookCash(db, sent.cash, clock.now)
    const account = await findPayoutAccount(db, deal.creator.id)
    await recordPayout(db, account!.processorId, 'active', clock.now)
    expect(await listRequests(db, deal.id, 'transfer')).toEqual(transfers)
    await world.settle()
    expect(await moneyOf(db, deal)).toMatchObject({ refunded: sar(450_000), released: sar(0), paid: sar(0) })
    await booksAreWhole(db)
  })
})

describe('money that was not sent yet', () => {
  test('needs nobody: it goes straight to the brand, and the rest to the creator', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const deal = await make.deal('completed', { payout: false })
    await takeBack(db, await make.staff(), deal.id, { ...all, gross: sar(150_000) }, clock.now)
    expect(await listRequests(db, deal.id, 'reversal')).toEqual([])
    await world.settle()
    expect(await moneyOf(db, deal)).toMatchObject({ refunded: sar(150_000), released: sar(300_000) })
    await make.onboard(deal.creator)
    await world.settle()
    expect(await moneyOf(db, deal)).toMatchObject({ paid: sar(270_000), status: 'completed' })
    await booksAreWhole(db)
  })
})

describe('a bank transfer', () => {
  const bank = {
    holder: 'Noura Al-Harbi',
    country: 'SA',
    bankName: 'Al Rajhi Bank',
    iban: 'SA0380000000608010167519',
    swift: '',
  }

  test('that nobody has sent yet is withdrawn, and asked for anew with what is left', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const deal = await make.deal('completed', { payout: false })
    await saveBankAccount(db, deal.creator, bank, clock.now)
    await takeBack(db, await make.staff(), deal.id, { ...all, gross: sar(150_000) }, clock.now)
    await world.settle()
    const payouts = await listPayoutsTo(db, deal.creator.id)
    const shown = payouts.map(({ status, amount }) => [status, amount.amount]).sort()
    expect(shown).toEqual([
      ['failed', 405_000],
      ['queued', 270_000],
    ])
    expect(await moneyOf(db, deal)).toMatchObject({ refunded: sar(150_000), released: sar(300_000) })
    await booksAreWhole(db)
  })
})

describe('what is refused', () => {
  test('more than was released, a second one at the same time, a deal at work', async ({
    db,
    make,
    clock,
  }) => {
    const staff = await make.staff()
    const deal = await make.deal('completed')
    const tooMuch = { ...all, gross: sar(450_001) }
    await expect(takeBack(db, staff, deal.id, tooMuch, clock.now)).rejects.toMatchObject({
      code: 'take_back.more_than_released',
    })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => takeBack(db, staff, deal.id, all, clock.now)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await listRequests(db, deal.id, 'reversal')).toHaveLength(1)
    const { id } = await make.deal('published')
    await expect(takeBack(db, staff, id, all, clock.now)).rejects.toMatchObject({ code: 'step.out_of_turn' })
  })
})

describe('a refund that failed', () => {
  test('stays owed to the brand and can be asked for again', async ({ db, make, world, clock }) => {
    const deal = await make.deal('accepted')
    const staff = await make.staff()
    await make.pay(deal, { card: '4000000000005126' })
    await takeStep(db, deal.brand, deal.id, 'cancel-late-draft', plusDays(clock.now, 12))
    await world.settle()
    const [refund] = await listRequests(db, deal.id, 'refund')
    world.double.settleRefund(refund!.processorId!, false)
    await world.settle()
    expect(await on(db, `refund_due:${deal.id}`)).toBe(450_000)
    await retryRefund(db, staff, deal.id, clock.now)
    await expect(retryRefund(db, staff, deal.id, clock.now)).rejects.toMatchObject({
      code: 'money.nothing_due',
    })
    await world.settle()
    expect(await listRequests(db, deal.id, 'refund')).toHaveLength(2)
    await booksAreWhole(db)
  })
})
