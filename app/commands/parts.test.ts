import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { listMilestones, listPlannedParts, recordMilestoneStatus } from '#db/queries/milestones.ts'
import { dayIn, plusDays, plusHours } from '../domain/clock.ts'
import { type Factories, type Scene, test } from '../jobs/testing.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { acceptOffer } from './accept-offer.ts'
import { deliverPart } from './deliver-part.ts'
import { publishPost } from './publish-post.ts'
import { releasePart } from './release-part.ts'
import { startCheckout } from './start-checkout.ts'
import { submitDraft } from './submit-draft.ts'
import { takeStep } from './take-step.ts'
import type { Db } from '#db/db.ts'

const inParts = (now: Date) => ({
  brief: {
    parts: [
      { title: 'Draft', share: 40, dueOn: dayIn(plusDays(now, 7), 'Asia/Riyadh') },
      { title: 'Post', share: 60, dueOn: '' },
    ],
  },
})

const moneyOf = (db: Db, { id, creator }: Scene) =>
  findDealMoney(db, { id, creatorId: creator.id, currency: 'SAR' })

async function accepted(db: Db, make: Factories, now: Date) {
  const scene = await make.scene(inParts(now))
  await make.onboard(scene.creator)
  await acceptOffer(db, scene.creator, scene.id, 1, now)
  const [first, second] = await listMilestones(db, scene.id)
  return { ...scene, first: first!, second: second! }
}

const draft = (make: Factories) => ({
  draft: { caption: 'Made in Riyadh #ad', ticked: [] },
  pictures: [make.picture()],
})
const reel = 'https://www.instagram.com/reel/Cparts12345/'

describe('a price in parts', () => {
  test('is divided as the brief says, to the last halala', async ({ db, make, clock }) => {
    const { id } = await accepted(db, make, clock.now)
    const parts = await listMilestones(db, id)
    expect(parts.map(({ title, amount, status }) => [title, amount.amount, status])).toEqual([
      ['Draft', 180_000, 'planned'],
      ['Post', 270_000, 'planned'],
    ])
  })

  test('is paid part by part, and the deal is funded with the first', async ({ db, make, clock }) => {
    const deal = await accepted(db, make, clock.now)
    await make.pay(deal, { parts: [deal.first.id] })
    expect((await moneyOf(db, deal)).held.amount).toBe(180_000)
    expect((await listMilestones(db, deal.id)).map(({ status }) => status)).toEqual(['funded', 'planned'])
    await make.pay(deal, { parts: [deal.second.id] })
    expect((await moneyOf(db, deal)).held.amount).toBe(450_000)
  })

  test('is not asked for twice when it is paid while the checkout waits for the deal', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, first } = await accepted(db, make, clock.now)
    let late: Promise<unknown> | undefined
    await db.transaction().execute(async (tx) => {
      await lockCollaboration(tx, id, brand)
      late = startCheckout(db, brand, [first.id], clock.now).catch((error: unknown) => error)
      await expect
        .poll(async () => {
          const { rows } = await sql<{ waits: number }>`
            select count(*)::int as waits from pg_stat_activity
             where wait_event_type = 'Lock' and datname = current_database()`.execute(db)
          return rows[0]!.waits
        })
        .toBeGreaterThan(0)
      await recordMilestoneStatus(tx, first.id, { status: 'funded' }, clock.now)
    })
    expect(await late).toMatchObject({ kind: 'conflict', code: 'step.out_of_turn' })
  })

  test('goes to the creator part by part, and the fee is exact in the end', async ({
    db,
    make,
    clock,
    world,
  }) => {
    const deal = await accepted(db, make, clock.now)
    await make.pay(deal)
    await deliverPart(db, deal.creator, deal.id, deal.first.id, clock.now)
    await releasePart(db, deal.brand, deal.id, deal.first.id, clock.now)
    await world.settle()
    expect(await moneyOf(db, deal)).toMatchObject({
      released: { amount: 180_000 },
      feeTaken: { amount: 18_000 },
      unpaid: { amount: 0 },
    })
    await submitDraft(db, deal.creator, deal.id, draft(make), clock.now)
    await takeStep(db, deal.brand, deal.id, 'approve-draft', clock.now)
    await publishPost(
      db,
      deal.creator,
      deal.id,
      `https://www.instagram.com/reel/C${deal.id.slice(0, 9)}_/`,
      clock.now,
    )
    await takeStep(db, deal.brand, deal.id, 'verify-post', clock.now)
    await world.settle()
    expect(await moneyOf(db, deal)).toMatchObject({
      held: { amount: 0 },
      released: { amount: 450_000 },
      feeTaken: { amount: 45_000 },
      unpaid: { amount: 0 },
    })
    const { status } = await db
      .selectFrom('collaborations')
      .select('status')
      .where('id', '=', deal.id)
      .executeTakeFirstOrThrow()
    expect(status).toBe('completed')
  })

  test('ends the deal with its last release, when a bank took back the other parts', async ({
    db,
    make,
    clock,
    world,
  }) => {
    const deal = await accepted(db, make, clock.now)
    await make.pay(deal, { parts: [deal.first.id] })
    await make.pay(deal, { parts: [deal.second.id] })
    const charge = [...world.double.state.charges.rows.values()].find(({ amount }) => amount === 270_000)!
    const { id } = world.double.openDispute(charge.id)
    world.double.closeDispute(id, 'lost')
    await world.settle()
    expect((await moneyOf(db, deal)).held.amount).toBe(180_000)
    await releasePart(db, deal.brand, deal.id, deal.first.id, clock.now)
    await world.settle()
    const { status } = await db
      .selectFrom('collaborations')
      .select('status')
      .where('id', '=', deal.id)
      .executeTakeFirstOrThrow()
    expect(status).toBe('refunded')
    expect(await moneyOf(db, deal)).toMatchObject({ held: { amount: 0 }, unpaid: { amount: 0 } })
  })

  test('is not the creator’s to release, and the last part goes with the post only', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await accepted(db, make, clock.now)
    await make.pay(deal)
    const asBrand = deal.creator as unknown as typeof deal.brand
    await expect(releasePart(db, asBrand, deal.id, deal.first.id, clock.now)).rejects.toMatchObject({
      code: 'step.not_yours',
    })
    await expect(releasePart(db, deal.brand, deal.id, deal.second.id, clock.now)).rejects.toMatchObject({
      code: 'part.out_of_turn',
    })
    await expect(
      releasePart(db, await make.brand(), deal.id, deal.first.id, clock.now),
    ).rejects.toMatchObject({
      code: 'collaboration.unknown',
    })
  })

  test('is released by silence once it is delivered, and once', async ({ db, make, clock, world }) => {
    const deal = await accepted(db, make, clock.now)
    await make.pay(deal)
    await deliverPart(db, deal.creator, deal.id, deal.first.id, clock.now)
    await runClocks({ db, now: () => plusHours(clock.now, 71) })
    expect((await moneyOf(db, deal)).released.amount).toBe(0)
    const later = plusDays(clock.now, 8)
    await Promise.all([runClocks({ db, now: () => later }), runClocks({ db, now: () => later })])
    await world.settle()
    expect((await moneyOf(db, deal)).released.amount).toBe(180_000)
  })

  test('must be held in full before the post is out', async ({ db, make, clock }) => {
    const deal = await accepted(db, make, clock.now)
    await make.pay(deal, { parts: [deal.first.id] })
    await submitDraft(db, deal.creator, deal.id, draft(make), clock.now)
    await takeStep(db, deal.brand, deal.id, 'approve-draft', clock.now)
    await expect(publishPost(db, deal.creator, deal.id, reel, clock.now)).rejects.toMatchObject({
      code: 'part.unpaid_before_post',
    })
  })
})

describe('one card payment', () => {
  test('covers several deals, each with its own held money, refunds and transfers', async ({
    db,
    make,
    clock,
    world,
  }) => {
    const one = await make.scene()
    const two = await make.scene({ brand: one.brand })
    for (const deal of [one, two]) {
      await make.onboard(deal.creator)
      await acceptOffer(db, deal.creator, deal.id, 1, clock.now)
    }
    const parts = [...(await listPlannedParts(db, one.id)), ...(await listPlannedParts(db, two.id))]
    await make.pay(one, { parts })
    expect((await moneyOf(db, one)).held.amount).toBe(450_000)
    expect((await moneyOf(db, two)).held.amount).toBe(450_000)
    await submitDraft(db, two.creator, two.id, draft(make), clock.now)
    await takeStep(db, two.brand, two.id, 'approve-draft', clock.now)
    await takeStep(db, one.brand, one.id, 'cancel-late-draft', plusDays(clock.now, 10))
    await world.settle()
    expect((await moneyOf(db, one)).held.amount).toBe(0)
    expect((await moneyOf(db, two)).held.amount).toBe(450_000)
  })

  test('is in one currency and of one brand', async ({ db, make, clock }) => {
    const one = await make.scene()
    const other = await make.scene({ brand: one.brand, currency: 'KWD', price: '450.5' })
    const stranger = await make.scene()
    for (const deal of [one, other, stranger]) await acceptOffer(db, deal.creator, deal.id, 1, clock.now)
    const part = async (deal: Scene) => (await listPlannedParts(db, deal.id))[0]!
    await expect(
      startCheckout(db, one.brand, [await part(one), await part(other)], clock.now),
    ).rejects.toMatchObject({ code: 'part.other_currency' })
    await expect(
      startCheckout(db, one.brand, [await part(one), await part(stranger)], clock.now),
    ).rejects.toMatchObject({ code: 'part.unknown' })
  })

  test('of a part that another one has paid goes straight back', async ({ db, make, clock, world }) => {
    const deal = await accepted(db, make, clock.now)
    const both = await make.checkout(deal, [deal.first.id, deal.second.id])
    await make.pay(deal, { parts: [deal.first.id] })
    world.double.paySession(both, '4242424242424242')
    await world.settle()
    expect((await moneyOf(db, deal)).held.amount).toBe(450_000)
    expect((await moneyOf(db, deal)).refundDue.amount).toBe(0)
  })
})

describe('the longest hold', () => {
  test('refuses a payment that would be held longer than eighty days', async ({ db, make, clock }) => {
    const day = (days: number) => dayIn(plusDays(clock.now, days), 'Asia/Riyadh')
    const deal = await make.scene({
      brief: { draftDueOn: day(60), publishFrom: day(61), publishTo: day(120) },
    })
    await acceptOffer(db, deal.creator, deal.id, 1, clock.now)
    const parts = await listPlannedParts(db, deal.id)
    await expect(startCheckout(db, deal.brand, parts, clock.now)).rejects.toMatchObject({
      code: 'part.held_too_long',
    })
    await expect(startCheckout(db, deal.brand, parts, plusDays(clock.now, 50))).resolves.toBeTruthy()
  })

  test('gives the money back after eighty days', async ({ db, make, clock, world }) => {
    const deal = await make.deal('funded')
    await runClocks({ db, now: () => plusDays(clock.now, 79) })
    expect((await moneyOf(db, deal)).held.amount).toBe(450_000)
    await runClocks({ db, now: () => plusDays(clock.now, 81) })
    await world.settle()
    expect((await moneyOf(db, deal)).held.amount).toBe(0)
  })
})
