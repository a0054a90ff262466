import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findBankAccount, listBankAccountChanges } from '#db/queries/bank-accounts.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { findBalance, listBalances, listDrift } from '#db/queries/ledger.ts'
import { listOpenPayouts, listPayoutSteps, listPayoutsTo } from '#db/queries/manual-payouts.ts'
import { listNotices } from '#db/queries/notices.ts'
import type { CreatorActor, StaffActor } from '../domain/actor.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import { money } from '../domain/money.ts'
import { type Factories, test } from '../jobs/testing.ts'
import { failManualPayout } from './fail-manual-payout.ts'
import { recordManualPayout } from './record-manual-payout.ts'
import { recordPayout } from './record-payout.ts'
import { saveBankAccount } from './save-bank-account.ts'
import { secondManualPayout } from './second-manual-payout.ts'
import { sendBackManualPayout } from './send-back-manual-payout.ts'
import { takeStep } from './take-step.ts'

const sar = (amount: number) => money(amount, 'SAR')
const bank = {
  holder: 'Noura Al-Harbi',
  country: 'SA',
  bankName: 'Al Rajhi Bank',
  iban: 'SA0380000000608010167519',
  swift: '',
}
const corrected = { ...bank, iban: 'SA4420000001234567891234' }
const refused = (code: string) => ({ code })
let transfers = 0

/** A transfer at our bank that no other test names. */
const atBank = (now: Date) => ({
  reference: `FT${process.pid}-${(transfers += 1)}`,
  sentOn: dayIn(now, 'UTC'),
})

const statusOf = async (db: Db, id: string) =>
  (await db.selectFrom('collaborations').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status

/** What stands on the three accounts of a creator that a bank transfer moves. */
const balancesOf = async (db: Db, { id }: CreatorActor) =>
  Promise.all(
    (['creator_payable', 'payout_in_transit', 'transfer_in_transit'] as const).map(
      async (kind) => (await findBalance(db, `${kind}:${id}`, 'SAR')).amount,
    ),
  )

describe('a creator whom the processor does not reach', () => {
  test('gives bank details, and what waited for them is sent by hand until the deal is completed', async ({
    db,
    make,
    clock,
  }) => {
    const { id, creator } = await make.deal('completed', { payout: false })
    expect(await statusOf(db, id)).toBe('verified')
    expect(await balancesOf(db, creator)).toEqual([405_000, 0, 0])
    await saveBankAccount(db, creator, bank, clock.now)
    expect(await balancesOf(db, creator)).toEqual([0, 405_000, 0])
    const [payout] = await listPayoutsTo(db, creator.id)
    expect(payout).toMatchObject({
      status: 'queued',
      amount: sar(405_000),
      sentTo: bank,
      collaborationId: id,
    })
    await recordManualPayout(db, await make.staff(), payout!.id, atBank(clock.now), clock.now)
    expect(await statusOf(db, id)).toBe('completed')
    expect(await balancesOf(db, creator)).toEqual([0, 0, 0])
    expect(await listDealMoney(db, creator)).toMatchObject([{ paid: sar(405_000), paidAt: clock.now }])
    expect((await listPayoutSteps(db, payout!.id)).map(({ step }) => step)).toEqual([
      'asked',
      'recorded',
      'sent',
    ])
    expect(await listDrift(db)).toEqual([])
    const books = (await listBalances(db)).filter(({ currency }) => currency === 'SAR')
    const sum = (side: 'debit' | 'credit') => books.reduce((total, line) => total + line[side], 0)
    expect(sum('debit')).toBe(sum('credit'))
  })

  test('is paid by hand at the release when the details were there before', async ({
    db,
    make,
    clock,
    world,
  }) => {
    const deal = await make.deal('published', { payout: false })
    await saveBankAccount(db, deal.creator, bank, clock.now)
    await takeStep(db, deal.brand, deal.id, 'verify-post', clock.now)
    await world.settle()
    expect(await listPayoutsTo(db, deal.creator.id)).toMatchObject([
      { status: 'queued', amount: sar(405_000) },
    ])
  })

  test('who corrects the details changes nothing of what is in the queue, and every change is kept', async ({
    db,
    make,
    clock,
  }) => {
    const { creator } = await make.deal('completed', { payout: false })
    await saveBankAccount(db, creator, bank, clock.now)
    await saveBankAccount(db, creator, corrected, clock.now)
    expect(await listPayoutsTo(db, creator.id)).toMatchObject([{ sentTo: bank }])
    expect(await findBankAccount(db, creator.id)).toMatchObject(corrected)
    const changes = await listBankAccountChanges(db, creator.id)
    expect(changes.map(({ details, by }) => [details.iban, by])).toEqual([
      [corrected.iban, 'Person creator'],
      [bank.iban, 'Person creator'],
    ])
  })

  test('who gives them while a release is under way misses nothing of it', async ({ db, make, clock }) => {
    for (let round = 0; round < 5; round += 1) {
      const deal = await make.deal('published', { payout: false })
      await Promise.all([
        takeStep(db, deal.brand, deal.id, 'verify-post', clock.now),
        saveBankAccount(db, deal.creator, bank, clock.now),
      ])
      expect(await balancesOf(db, deal.creator)).toEqual([0, 405_000, 0])
      expect(await listPayoutsTo(db, deal.creator.id)).toHaveLength(1)
    }
  })

  test('is sent what fits the currency’s step of payouts, and the rest waits', async ({
    db,
    make,
    clock,
  }) => {
    const { creator } = await make.deal('completed', { payout: false, price: '12345.67', currency: 'HUF' })
    await saveBankAccount(db, creator, bank, clock.now)
    // 1,234,567 less the fee of 123,456 is 1,111,111.
    expect(await listPayoutsTo(db, creator.id)).toMatchObject([{ amount: money(1_111_100, 'HUF') }])
    expect(await findBalance(db, `creator_payable:${creator.id}`, 'HUF')).toEqual(money(11, 'HUF'))
  })

  test('is asked for no bank details once the processor pays', async ({ db, make, clock }) => {
    const creator = await make.creator()
    await make.onboard(creator)
    await expect(saveBankAccount(db, creator, bank, clock.now)).rejects.toMatchObject(
      refused('payout.by_processor'),
    )
  })

  test('and whose account the processor says it does not support is paid by hand', async ({
    db,
    make,
    clock,
  }) => {
    const { creator } = await make.deal('completed', { payout: false })
    await db.updateTable('creators').set({ country: 'DE' }).where('id', '=', creator.id).execute()
    await expect(saveBankAccount(db, creator, bank, clock.now)).rejects.toMatchObject(
      refused('payout.by_processor'),
    )
    const processorId = `acct_${creator.id}`
    await db
      .insertInto('payoutAccounts')
      .values({ creatorId: creator.id, processorId, status: 'pending', updatedAt: clock.now })
      .execute()
    await recordPayout(db, processorId, 'unsupported', clock.now)
    await saveBankAccount(db, creator, bank, clock.now)
    expect(await balancesOf(db, creator)).toEqual([0, 405_000, 0])
  })
})

describe('a large transfer', () => {
  test('waits for a second person, who is not the first', async ({ db, make, clock }) => {
    const { payout, id } = await large(db, make, clock.now)
    const [first, second] = [await make.staff(), await make.staff()]
    await recordManualPayout(db, first, payout, atBank(clock.now), clock.now)
    expect(await statusOf(db, id)).toBe('verified')
    await expect(secondManualPayout(db, first, payout, clock.now)).rejects.toMatchObject({
      kind: 'forbidden',
      ...refused('payout.second_person'),
    })
    await secondManualPayout(db, second, payout, clock.now)
    expect(await statusOf(db, id)).toBe('completed')
  })

  test('two confirmations at once send it once', async ({ db, make, clock }) => {
    const { payout, creator } = await large(db, make, clock.now)
    const [first, second, third] = [await make.staff(), await make.staff(), await make.staff()]
    await recordManualPayout(db, first, payout, atBank(clock.now), clock.now)
    const ends = await Promise.allSettled(
      [second, third].map((person) => secondManualPayout(db, person, payout, clock.now)),
    )
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await balancesOf(db, creator)).toEqual([0, 0, 0])
    expect((await listPayoutSteps(db, payout)).filter(({ step }) => step === 'sent')).toHaveLength(1)
  })

  test('that the bank does not show goes back into the queue, and its reference is free again', async ({
    db,
    make,
    clock,
  }) => {
    const { payout } = await large(db, make, clock.now)
    const transfer = atBank(clock.now)
    await recordManualPayout(db, await make.staff(), payout, transfer, clock.now)
    await sendBackManualPayout(db, await make.staff(), payout, 'Another amount', clock.now)
    await recordManualPayout(db, await make.staff(), payout, transfer, clock.now)
    expect((await listPayoutSteps(db, payout)).map(({ step }) => step)).toEqual([
      'asked',
      'recorded',
      'sent-back',
      'recorded',
    ])
  })

  test('the database itself refuses one person twice', async ({ db, make, clock }) => {
    const { payout } = await large(db, make, clock.now)
    const { accountId } = await make.staff()
    await expect(
      db
        .updateTable('manualPayouts')
        .set({ recordedBy: accountId, secondedBy: accountId })
        .where('id', '=', payout)
        .execute(),
    ).rejects.toThrow('manual_payouts_two_people')
  })
})

describe('recording a transfer', () => {
  test('two people who record the same payout at once record it once', async ({ db, make, clock }) => {
    const { payout, creator } = await queued(db, make, clock.now)
    const people = [await make.staff(), await make.staff()]
    const ends = await Promise.allSettled(
      people.map((person) => recordManualPayout(db, person, payout, atBank(clock.now), clock.now)),
    )
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await balancesOf(db, creator)).toEqual([0, 0, 0])
  })

  test('one transfer at the bank stands for one payout, even when two are recorded at once', async ({
    db,
    make,
    clock,
  }) => {
    const both = [await queued(db, make, clock.now), await queued(db, make, clock.now)]
    const transfer = atBank(clock.now)
    const staff = await make.staff()
    const ends = await Promise.allSettled(
      both.map(({ payout }) => recordManualPayout(db, staff, payout, transfer, clock.now)),
    )
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refused('payout.reference_used'),
    })
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a day before the request or after today is refused', async ({ db, make, clock }) => {
    const { payout } = await queued(db, make, clock.now)
    const staff = await make.staff()
    for (const days of [-3, 3]) {
      const transfer = { ...atBank(clock.now), sentOn: dayIn(plusDays(clock.now, days), 'UTC') }
      await expect(recordManualPayout(db, staff, payout, transfer, clock.now)).rejects.toMatchObject(
        refused('payout.bad_day'),
      )
    }
  })

  test('while payouts are stopped nothing is recorded or confirmed', async ({ db, make, clock }) => {
    const [small, big] = [await queued(db, make, clock.now), await large(db, make, clock.now)]
    const staff = await make.staff()
    await recordManualPayout(db, staff, big.payout, atBank(clock.now), clock.now)
    const { id } = await db
      .insertInto('payoutHalts')
      .values({ reason: 'The books do not add up', startedAt: clock.now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await expect(
      recordManualPayout(db, staff, small.payout, atBank(clock.now), clock.now),
    ).rejects.toMatchObject(refused('payout.halted'))
    await expect(secondManualPayout(db, await make.staff(), big.payout, clock.now)).rejects.toMatchObject(
      refused('payout.halted'),
    )
    await db.updateTable('payoutHalts').set({ endedAt: clock.now }).where('id', '=', id).execute()
    await recordManualPayout(db, staff, small.payout, atBank(clock.now), clock.now)
  })
})

describe('a transfer that fails', () => {
  test('is the creator’s again, waits for other details and is then asked for anew', async ({
    db,
    make,
    clock,
    world,
  }) => {
    const { payout, creator, id, brand } = await queued(db, make, clock.now)
    await failManualPayout(db, await make.staff(), payout, 'The name does not fit', clock.now)
    expect(await balancesOf(db, creator)).toEqual([405_000, 0, 0])
    expect(await findBankAccount(db, creator.id)).toMatchObject({ isRefused: true })
    await world.settle()
    expect(await listNotices(db, creator.accountId)).toContainEqual(
      expect.objectContaining({ kind: 'payout-failed', path: `/creator/collaborations/${id}` }),
    )
    const toldBrand = await listNotices(db, brand.accountId)
    expect(toldBrand.map(({ kind }) => kind)).not.toContain('payout-failed')
    await saveBankAccount(db, creator, corrected, clock.now)
    const again = (await listPayoutsTo(db, creator.id)).find(({ status }) => status === 'queued')
    expect(again).toMatchObject({ sentTo: corrected, amount: sar(405_000) })
  })

  test('after it was sent comes back into the books, and the deal stays completed', async ({
    db,
    make,
    clock,
  }) => {
    const { payout, creator, id } = await queued(db, make, clock.now)
    const staff: StaffActor = await make.staff()
    await recordManualPayout(db, staff, payout, atBank(clock.now), clock.now)
    await failManualPayout(db, staff, payout, 'Account closed', clock.now)
    expect(await balancesOf(db, creator)).toEqual([405_000, 0, 0])
    expect(await statusOf(db, id)).toBe('completed')
    expect(await listDealMoney(db, creator)).toMatchObject([{ paid: sar(0) }])
    await saveBankAccount(db, creator, corrected, clock.now)
    const again = (await listOpenPayouts(db)).find(({ creatorId }) => creatorId === creator.id)
    await recordManualPayout(db, staff, again!.id, atBank(clock.now), clock.now)
    expect(await listDealMoney(db, creator)).toMatchObject([{ paid: sar(405_000) }])
    expect(await listDrift(db)).toEqual([])
  })

  test('twice fails once', async ({ db, make, clock }) => {
    const { payout } = await queued(db, make, clock.now)
    const staff = await make.staff()
    await failManualPayout(db, staff, payout, 'The name does not fit', clock.now)
    await expect(failManualPayout(db, staff, payout, 'Again', clock.now)).rejects.toMatchObject(
      refused('payout.out_of_turn'),
    )
  })

  test('to details that were changed meanwhile is asked for anew at once', async ({ db, make, clock }) => {
    const { payout, creator } = await queued(db, make, clock.now)
    await saveBankAccount(db, creator, corrected, clock.now)
    await failManualPayout(db, await make.staff(), payout, 'Account closed', clock.now)
    expect((await listPayoutsTo(db, creator.id)).map(({ status }) => status).sort()).toEqual([
      'failed',
      'queued',
    ])
    expect(await findBankAccount(db, creator.id)).toMatchObject({ isRefused: false })
  })
})

/** A payout in the queue, small enough for one person. */
async function queued(db: Db, make: Factories, now: Date, price = '4500') {
  const { id, creator, brand } = await make.deal('completed', { payout: false, price })
  await saveBankAccount(db, creator, bank, now)
  const [payout] = await listPayoutsTo(db, creator.id)
  return { id, creator, brand, payout: payout!.id }
}

/** One that needs two: 27,000 riyals of a price of 30,000. */
const large = (db: Db, make: Factories, now: Date) => queued(db, make, now, '30000')
