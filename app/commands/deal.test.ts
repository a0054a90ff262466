import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { findBalance, listBalances, listDrift } from '#db/queries/ledger.ts'
import { listPlannedParts } from '#db/queries/milestones.ts'
import { test } from '../jobs/testing.ts'
import { money } from '../domain/money.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { acceptOffer } from './accept-offer.ts'
import { bookCash } from './book-cash.ts'
import { makeOffer } from './make-offer.ts'
import { openCheckout } from './open-checkout.ts'
import { openDispute } from './open-dispute.ts'
import { requestChanges } from './request-changes.ts'
import { ruleAndAccept } from './dispute.testing.ts'
import { takeStep } from './take-step.ts'
import type { Db } from '#db/db.ts'
import type { PaymentsWorld } from '#e2e/payments-world.ts'

/** What the processor says it transferred for a deal. */
const transfersOf = async (world: PaymentsWorld, id: string) => {
  const response = await fetch(`${world.double.url}/v1/transfers?transfer_group=${id}`, {
    headers: { authorization: 'Bearer sk_test_world' },
  })
  return (await response.json()) as { data: { amount: number }[] }
}

const statusOf = async (db: Db, id: string) =>
  (await db.selectFrom('collaborations').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status

describe('the usual way', () => {
  test('a deal goes from invitation to payment and the money ends with the creator and the fee', async ({
    db,
    make,
    world,
  }) => {
    const { id, creator } = await make.deal('completed')
    expect(await statusOf(db, id)).toBe('completed')
    expect(await findBalance(db, `escrow:${id}`, 'SAR')).toEqual(money(0, 'SAR'))
    expect(await findBalance(db, `creator_payable:${creator.id}`, 'SAR')).toEqual(money(0, 'SAR'))
    expect(await findBalance(db, `transfer_in_transit:${creator.id}`, 'SAR')).toEqual(money(0, 'SAR'))
    const { data } = await transfersOf(world, id)
    expect(data.map(({ amount }) => amount)).toEqual([405_000])
    expect(await listDrift(db)).toEqual([])
    const fee = (await listBalances(db)).find(
      ({ kind, currency }) => kind === 'platform_fee' && currency === 'SAR',
    )
    expect(fee!.credit % 45_000).toBe(0)
  })

  test('a counter-offer replaces the price and the agreement freezes it', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.scene()
    await makeOffer(
      db,
      creator,
      id,
      { price: '5200', currency: 'SAR', draftDueOn: '2030-01-05', note: 'Editing included' },
      clock.now,
    )
    await expect(acceptOffer(db, brand, id, 1, clock.now)).rejects.toMatchObject({ code: 'offer.replaced' })
    await acceptOffer(db, brand, id, 2, clock.now)
    const agreed = await db
      .selectFrom('agreements')
      .selectAll()
      .where('collaborationId', '=', id)
      .executeTakeFirstOrThrow()
    expect(agreed).toMatchObject({
      price: 520_000,
      currency: 'SAR',
      briefVersion: 1,
      offerVersion: 2,
      draftDueOn: '2030-01-05',
    })
  })

  test('a creator without a payout account is paid as soon as there is one', async ({ db, make, world }) => {
    const { id, creator } = await make.deal('completed', { payout: false })
    expect(await statusOf(db, id)).toBe('verified')
    expect(await findBalance(db, `creator_payable:${creator.id}`, 'SAR')).toEqual(money(405_000, 'SAR'))
    await make.onboard(creator)
    await world.settle()
    expect(await statusOf(db, id)).toBe('completed')
    expect(await findBalance(db, `creator_payable:${creator.id}`, 'SAR')).toEqual(money(0, 'SAR'))
  })
})

describe('who may do what', () => {
  test('a stranger does not see the deal at all', async ({ db, make, clock }) => {
    const { id } = await make.deal('in_review')
    const stranger = await make.brand()
    await expect(takeStep(db, stranger, id, 'approve-draft', clock.now)).rejects.toMatchObject({
      kind: 'not_found',
    })
  })

  test('the creator cannot approve the own draft', async ({ db, make, clock }) => {
    const { id, creator } = await make.deal('in_review')
    await expect(takeStep(db, creator, id, 'approve-draft', clock.now)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  test('more changes than the brief includes are refused', async ({ db, make, clock }) => {
    const { id, brand } = await make.deal('in_review', { brief: { includedRevisions: 0 } })
    await expect(requestChanges(db, brand, id, 'Brighter', clock.now)).rejects.toMatchObject({
      code: 'draft.no_revisions_left',
    })
  })
})

describe('at the same moment', () => {
  test('eight verifications at once release the money once', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.deal('published', { payout: false })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => takeStep(db, brand, id, 'verify-post', clock.now)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await findBalance(db, `creator_payable:${creator.id}`, 'SAR')).toEqual(money(405_000, 'SAR'))
  })

  test('a webhook delivered twice and a sweep book the same cash once', async ({ db, make, world }) => {
    const { id, ...scene } = await make.deal('accepted')
    await make.pay({ id, ...scene })
    for await (const entry of world.payments.listCash(() => false)) await bookCash(db, entry, new Date())
    await world.settle()
    expect(await findBalance(db, `escrow:${id}`, 'SAR')).toEqual(money(450_000, 'SAR'))
  })
})

describe('silence', () => {
  test('an unanswered invitation expires after 72 hours and not before', async ({ db, make, clock }) => {
    const { id } = await make.scene()
    await runClocks({ db, now: () => plusHours(clock.now, 71) })
    expect(await statusOf(db, id)).toBe('invited')
    await runClocks({ db, now: () => plusHours(clock.now, 73) })
    expect(await statusOf(db, id)).toBe('expired')
  })

  test('an unreviewed draft is approved and an unchecked post is verified by the clock', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const inReview = await make.deal('in_review')
    const published = await make.deal('published')
    await runClocks({ db, now: () => plusDays(clock.now, 8) })
    await world.settle()
    expect(await statusOf(db, inReview.id)).toBe('approved')
    expect(await statusOf(db, published.id)).toBe('completed')
  })

  test('a late draft lets the brand cancel, and everything held goes back', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const { id, brand } = await make.deal('funded')
    await expect(takeStep(db, brand, id, 'cancel-late-draft', clock.now)).rejects.toMatchObject({
      code: 'step.too_early',
    })
    await takeStep(db, brand, id, 'cancel-late-draft', plusDays(clock.now, 12))
    await world.settle()
    expect(await findBalance(db, `escrow:${id}`, 'SAR')).toEqual(money(0, 'SAR'))
    expect(await findBalance(db, `refund_in_transit:${id}`, 'SAR')).toEqual(money(0, 'SAR'))
  })
})

describe('a dispute', () => {
  test('freezes the money, and the ruling splits it to the last minor unit', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const deal = await make.deal('published')
    const { id, brand, creator } = deal
    await openDispute(db, brand, id, { reason: 'undisclosed', statement: 'No #ad' }, clock.now)
    expect(await findBalance(db, `escrow_frozen:${id}`, 'SAR')).toEqual(money(450_000, 'SAR'))
    await ruleAndAccept(db, deal, await make.staff(), money(300_001, 'SAR'), clock.now)
    await world.settle()
    const { data } = await transfersOf(world, id)
    expect(data.map(({ amount }) => amount)).toEqual([270_001])
    expect(await findBalance(db, `escrow_frozen:${id}`, 'SAR')).toEqual(money(0, 'SAR'))
    expect(await findBalance(db, `refund_in_transit:${id}`, 'SAR')).toEqual(money(0, 'SAR'))
    expect(await findBalance(db, `transfer_in_transit:${creator.id}`, 'SAR')).toEqual(money(0, 'SAR'))
  })
})

describe('a payment that comes too late', () => {
  test('is booked and goes straight back', async ({ db, make, clock, world }) => {
    const { id, brand } = await make.deal('accepted')
    const url = await openCheckout(
      db,
      world.payments,
      brand,
      await listPlannedParts(db, id),
      { backUrl: 'http://athar.test/deal', locale: 'ar' },
      clock.now,
    )
    await takeStep(db, brand, id, 'cancel-unfunded', clock.now)
    world.double.paySession(new URL(url).pathname.split('/').at(-1)!, '4000000000000077')
    await world.settle()
    expect(await statusOf(db, id)).toBe('cancelled')
    expect(await findBalance(db, `escrow:${id}`, 'SAR')).toEqual(money(0, 'SAR'))
    expect(await findBalance(db, `refund_in_transit:${id}`, 'SAR')).toEqual(money(0, 'SAR'))
  })
})

describe('money that is not ours', () => {
  test('waits in suspense, whatever deal it names, and once', async ({ db, world, clock }) => {
    const stranger = {
      id: `txn_stranger_${clock.now.getTime()}`,
      category: 'charge',
      amount: 5_000,
      fee: 175,
      currency: 'BHD',
    }
    const entry = {
      ...stranger,
      collaborationId: randomUUID(),
      creatorId: null,
      disputeId: null,
      chargeId: 'ch_stranger',
      checkoutId: null,
      requestId: null,
    }
    expect(await bookCash(db, entry, clock.now)).toBe(true)
    expect(await bookCash(db, entry, clock.now)).toBe(false)
    await world.settle()
    const suspense = (await listBalances(db)).find(
      ({ kind, currency }) => kind === 'suspense' && currency === 'BHD',
    )
    expect(suspense).toMatchObject({ credit: 5_000, debit: 0 })
  })
})
