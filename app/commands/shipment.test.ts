import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { plusCalendarDays } from '../domain/calendar-day.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import { addressForm, parcelForm } from '../domain/collaboration/delivery.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { type Scene, test } from '../jobs/testing.ts'
import { acceptOffer } from './accept-offer.ts'
import { giveAddress } from './give-address.ts'
import { receiveProduct } from './receive-product.ts'
import { shipProduct } from './ship-product.ts'
import { submitDraft } from './submit-draft.ts'
import { takeStep } from './take-step.ts'

const address = addressForm.parse({
  ...{ recipient: 'Noura', line1: 'King Fahd Road 1', city: 'Riyadh', country: 'SA', phone: '٠٥٠٠٠٠٠٠٠٠' },
})
const parcel = parcelForm.parse({ carrier: 'SMSA', tracking: 'https://smsa.example/track?n=29' })
const ships = { brief: { shipsProduct: true } }

const standing = (db: Db, id: string) =>
  db
    .selectFrom('collaborations')
    .select(['status', 'openAt', 'dueAt', 'draftDueOn', 'publishTo'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const heldOf = async (db: Db, { id, creator }: Scene) =>
  (await findDealMoney(db, { id, creatorId: creator.id, currency: 'SAR' })).held.amount
const refusedAs = (code: string) => expect.objectContaining({ code })

describe('a product that is shipped', () => {
  test.for([
    ['keep', 25_000],
    ['return', 0],
  ] as const)(
    'and that the creator may %s costs the brand %d',
    async ([after, cost], { db, make, clock }) => {
      const shipment = { what: 'Spice box', value: '250', after, countries: [] }
      const deal = await make.deal('funded', { brief: { shipsProduct: true, shipment } })
      await giveAddress(db, deal.creator, deal.id, address, clock.now)
      await shipProduct(db, deal.brand, deal.id, parcel, clock.now)
      const { influencers } = (await findCampaignOutcome(db, deal.campaignId, deal.brand))!
      const [{ cost: whole }] = influencers as [(typeof influencers)[number]]
      const { price } = await db
        .selectFrom('collaborations')
        .select('price')
        .where('id', '=', deal.id)
        .executeTakeFirstOrThrow()
      expect(whole.amount - price).toBe(cost)
    },
  )

  test('goes from the address over the parcel to the draft', async ({ db, make, clock }) => {
    const deal = await make.deal('funded', ships)
    const { id, brand, creator } = deal
    const draft = { draft: { caption: 'Early', ticked: [] }, pictures: [make.picture()] }
    await expect(submitDraft(db, creator, id, draft, clock.now)).rejects.toEqual(
      refusedAs('step.out_of_turn'),
    )
    await expect(shipProduct(db, brand, id, parcel, clock.now)).rejects.toEqual(refusedAs('step.out_of_turn'))
    await giveAddress(db, creator, id, address, clock.now)
    await shipProduct(db, brand, id, parcel, clock.now)
    await receiveProduct(db, creator, id, clock.now)
    await submitDraft(db, creator, id, draft, clock.now)
    expect((await standing(db, id)).status).toBe('in_review')
    const page = (await findCollaborationPage(db, id, brand))!
    expect(page.delivery.shipments).toMatchObject([parcel])
    expect(page.history.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['give-address', 'ship-product', 'receive-product', 'submit-draft']),
    )
  })

  test('has an address that the brand reads once the money is held, and while it is needed', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('accepted', ships)
    const { id, brand, creator } = deal
    const read = async (by: typeof brand | typeof creator) =>
      (await findCollaborationPage(db, id, by))!.delivery.address
    await giveAddress(db, creator, id, address, clock.now)
    expect(await read(brand)).toBeNull()
    expect(await read(creator)).toEqual(address)
    await make.pay(deal)
    expect(await read(brand)).toEqual(address)
    await shipProduct(db, brand, id, parcel, clock.now)
    await expect(giveAddress(db, creator, id, address, clock.now)).rejects.toEqual(
      refusedAs('product.address_not_now'),
    )
    await receiveProduct(db, creator, id, clock.now)
    const draft = { draft: { caption: 'Here', ticked: [] }, pictures: [make.picture()] }
    await submitDraft(db, creator, id, draft, clock.now)
    expect(await read(brand)).toBeNull()
  })

  test('has no address where nothing is shipped, and none from a stranger', async ({ db, make, clock }) => {
    const plain = await make.deal('funded')
    await expect(giveAddress(db, plain.creator, plain.id, address, clock.now)).rejects.toEqual(
      refusedAs('product.none'),
    )
    const shipped = await make.deal('funded', ships)
    await expect(giveAddress(db, await make.creator(), shipped.id, address, clock.now)).rejects.toEqual(
      refusedAs('collaboration.unknown'),
    )
  })

  test('begins with the creator’s last address', async ({ db, make, clock }) => {
    const first = await make.deal('accepted', ships)
    await giveAddress(db, first.creator, first.id, address, clock.now)
    const second = await make.deal('accepted', ships)
    const mine = await findCollaborationPage(db, second.id, second.creator)
    expect(mine!.delivery.suggestion).toBeNull()
    await db
      .updateTable('collaborations')
      .set({ creatorId: first.creator.id })
      .where('id', '=', second.id)
      .execute()
    const page = await findCollaborationPage(db, second.id, first.creator)
    expect(page!.delivery).toMatchObject({ address: null, suggestion: address })
  })
})

describe('silence about a product', () => {
  test('of the creator about the address lets the brand cancel after 72 hours, never earlier', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('funded', ships)
    const { openAt } = await standing(db, deal.id)
    expect(openAt).toEqual(plusHours(clock.now, 72))
    const cancel = (now: Date) => takeStep(db, deal.brand, deal.id, 'cancel-unaddressed', now)
    await expect(cancel(new Date(openAt!.getTime() - 1))).rejects.toEqual(refusedAs('step.too_early'))
    await expect(
      takeStep(db, deal.creator, deal.id, 'cancel-unshipped', plusDays(openAt!, 30)),
    ).rejects.toEqual(refusedAs('step.out_of_turn'))
    await cancel(openAt!)
    expect(await heldOf(db, deal)).toBe(0)
    expect((await standing(db, deal.id)).status).toBe('cancelled')
  })

  test('of the brand lets the creator leave, and its time begins with the address', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('funded', ships)
    const given = plusHours(clock.now, 70)
    await giveAddress(db, deal.creator, deal.id, address, given)
    const { openAt, dueAt } = await standing(db, deal.id)
    expect(dueAt).toEqual(openAt)
    // Five working days hold at least one weekend's worth of rest in any week.
    expect(openAt!.getTime()).toBeGreaterThanOrEqual(plusDays(given, 5).getTime())
    const leave = (now: Date) => takeStep(db, deal.creator, deal.id, 'cancel-unshipped', now)
    await expect(leave(new Date(openAt!.getTime() - 1))).rejects.toEqual(refusedAs('step.too_early'))
    await leave(openAt!)
    expect(await heldOf(db, deal)).toBe(0)
    const { held, unpaid } = await findDealMoney(db, {
      ...{ id: deal.id, creatorId: deal.creator.id, currency: 'SAR' },
    })
    expect([held.amount, unpaid.amount]).toEqual([0, 0])
  })

  test('on the way: after 14 days it is sent again, after 21 the brand may cancel', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('funded', ships)
    const { id, brand, creator } = deal
    await giveAddress(db, creator, id, address, clock.now)
    await shipProduct(db, brand, id, parcel, clock.now)
    const at = (days: number) => plusDays(clock.now, days)
    await expect(takeStep(db, creator, id, 'report-lost', plusHours(at(14), -1))).rejects.toEqual(
      refusedAs('step.too_early'),
    )
    await takeStep(db, creator, id, 'report-lost', at(14))
    expect((await standing(db, id)).status).toBe('funded')
    const again = parcelForm.parse({ carrier: 'DHL', tracking: 'JD 0146 0000 3921' })
    await shipProduct(db, brand, id, again, at(15))
    const page = await findCollaborationPage(db, id, creator)
    expect(page!.delivery.shipments.map(({ carrier }) => carrier)).toEqual(['SMSA', 'DHL'])
    await expect(takeStep(db, brand, id, 'cancel-lost', plusHours(at(36), -1))).rejects.toEqual(
      refusedAs('step.too_early'),
    )
    await takeStep(db, brand, id, 'cancel-lost', at(36))
    expect(await heldOf(db, deal)).toBe(0)
  })

  test('is told to nobody by time itself: the clock waits for a person', async ({ db, make, clock }) => {
    const deal = await make.deal('funded', ships)
    await runClocks({ db, now: () => plusDays(clock.now, 30) })
    expect((await standing(db, deal.id)).status).toBe('funded')
  })

  test('a report, a receipt and a cancellation at one moment: one of them counts', async ({
    db,
    make,
    clock,
  }) => {
    for (let round = 0; round < 8; round += 1) {
      const deal = await make.deal('funded', ships)
      await giveAddress(db, deal.creator, deal.id, address, clock.now)
      await shipProduct(db, deal.brand, deal.id, parcel, clock.now)
      const late = plusDays(clock.now, 22)
      const outcomes = await Promise.allSettled([
        receiveProduct(db, deal.creator, deal.id, late),
        takeStep(db, deal.brand, deal.id, 'cancel-lost', late),
        takeStep(db, deal.creator, deal.id, 'report-lost', late),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect([0, 450_000]).toContain(await heldOf(db, deal))
    }
  })
})

describe('the days after a product', () => {
  test('stay as agreed when it comes in time', async ({ db, make, clock }) => {
    const deal = await make.deal('funded', ships)
    const { terms } = (await findCollaborationPage(db, deal.id, deal.brand))!
    await giveAddress(db, deal.creator, deal.id, address, clock.now)
    await shipProduct(db, deal.brand, deal.id, parcel, clock.now)
    await receiveProduct(db, deal.creator, deal.id, clock.now)
    expect(await findCollaborationPage(db, deal.id, deal.brand)).toMatchObject({
      terms: { ...terms, shipping: 'addressed' },
    })
  })

  test('move by its delay, the last day to publish with the draft', async ({ db, make, clock }) => {
    const deal = await make.deal('funded', ships)
    const { terms } = (await findCollaborationPage(db, deal.id, deal.brand))!
    await giveAddress(db, deal.creator, deal.id, address, clock.now)
    await shipProduct(db, deal.brand, deal.id, parcel, clock.now)
    // Agreed seven days before the draft: ten days later the creator has seven days again.
    await receiveProduct(db, deal.creator, deal.id, plusDays(clock.now, 10))
    const page = (await findCollaborationPage(db, deal.id, deal.brand))!
    expect(page.terms.draftDueOn).toBe(plusCalendarDays(terms.draftDueOn, 10))
    expect(page.terms.publishTo).toBe(plusCalendarDays(terms.publishTo, 10))
    expect(page.agreement!.draftDueOn).toBe(terms.draftDueOn)
    expect(page.openAt!.getTime()).toBeGreaterThan(plusDays(clock.now, 19).getTime())
  })

  test('are those of an agreement that nobody has accepted twice', async ({ db, make, clock }) => {
    const { id, creator } = await make.deal('accepted', ships)
    await expect(acceptOffer(db, creator, id, 1, clock.now)).rejects.toEqual(refusedAs('step.out_of_turn'))
  })
})
