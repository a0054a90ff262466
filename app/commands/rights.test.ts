import { expect } from 'vitest'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { listBookedCash } from '#db/queries/book-checks.ts'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { countTurns } from '#db/queries/inbox.ts'
import { booksAreWhole } from '#db/queries/deal-money.testing.ts'
import { listPlannedParts } from '#db/queries/milestones.ts'
import { findRights, listExtensions } from '#db/queries/rights.ts'
import type { Db } from '#db/db.ts'
import { drain } from '../jobs/drain.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { test } from '../jobs/testing.ts'
import { type Actor, system } from '../domain/actor.ts'
import { plusCalendarDays } from '../domain/calendar-day.ts'
import { dayIn, plusDays, plusHours } from '../domain/clock.ts'
import { isStepOf } from '../domain/collaboration/kind.ts'
import { openSteps } from '../domain/collaboration/open-steps.ts'
import { progressOf } from '../domain/collaboration/progress.ts'
import { stepNames, stepOf } from '../domain/collaboration/steps.ts'
import type { AllowanceForm, ExtensionForm } from '../domain/rights/forms.ts'
import { standingOf } from '../domain/rights/standing.ts'
import { acceptOffer } from './accept-offer.ts'
import { allowUse } from './allow-use.ts'
import { applyToBrief } from './apply-to-brief.ts'
import { bookCash } from './book-cash.ts'
import { chargeOf, on, statusOf } from './chargeback.testing.ts'
import { grantRights } from './grant-rights.ts'
import { makeOffer } from './make-offer.ts'
import { offerExtension } from './offer-extension.ts'
import { openDispute } from './open-dispute.ts'
import { tryAtGate } from './step-doors.testing.ts'
import { shipProduct } from './ship-product.ts'
import { submitDraft } from './submit-draft.ts'
import { takeBack } from './take-back.ts'
import { takeStep } from './take-step.ts'
import { reviseBrief } from './write-brief.ts'

const zone = 'Asia/Riyadh'
const wish = (rest: Partial<ExtensionForm> = {}): ExtensionForm => ({
  use: 'organic',
  territory: '',
  days: 90,
  until: '',
  price: '600',
  currency: 'SAR',
  note: '',
  ...rest,
})
const word = (rest: Partial<AllowanceForm> = {}): AllowanceForm => ({
  use: 'paid',
  territory: '',
  days: 30,
  until: '',
  confirmed: 'on',
  ...rest,
})
const standing = async (db: Db, id: string, now: Date) => {
  const facts = (await findRights(db, id))!
  return standingOf(facts, dayIn(now, zone))
}

test('a paid extension is a deal of its own: offered, countered, accepted, paid, granted, paid out', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await make.deal('completed')
  const today = dayIn(clock.now, zone)
  const before = await standing(db, deal.id, clock.now)
  expect(before).toMatchObject({ state: 'in_force', endsOn: plusCalendarDays(today, 90) })

  const id = await offerExtension(db, deal.brand, deal.id, wish(), clock.now)
  await makeOffer(
    db,
    deal.creator,
    id,
    {
      price: '800',
      currency: 'SAR',
      draftDueOn: plusCalendarDays(today, 6),
      note: 'With paid ads it would be more.',
    },
    clock.now,
  )
  await acceptOffer(db, deal.brand, id, 2, clock.now)
  const asked = (await findCollaborationPage(db, id, deal.creator))!
  expect(progressOf(asked).map(({ stop }) => stop)).toEqual(['agreed', 'funded', 'verified', 'paid'])
  expect((await standing(db, deal.id, clock.now)).endsOn).toBe(before.endsOn)

  await make.pay({ id, brand: deal.brand })
  expect(await statusOf(db, id)).toBe('completed')
  expect(await on(db, `escrow:${id}`)).toBe(0)
  const page = (await findCollaborationPage(db, id, deal.brand))!
  expect(page.history.map(({ step }) => step)).toEqual([
    'invite',
    'counter-offer',
    'accept-bid',
    'fund',
    'grant-rights',
    'complete',
  ])
  expect(page.book.lines.filter(({ kind }) => kind === 'released')).toHaveLength(1)
  expect(await standing(db, deal.id, clock.now)).toMatchObject({
    endsOn: plusCalendarDays(today, 180),
    live: [{ use: 'organic', source: 'extension', from: today }],
  })
  expect(await listExtensions(db, deal.id)).toMatchObject([{ id, status: 'completed' }])
  expect((await findCollaborationPage(db, deal.id, deal.brand))!.history.at(-1)!.step).toBe('rights-extended')
  expect(world.letters.some(({ subject }) => subject.includes('offers to pay for longer use'))).toBe(true)
})

test('paid and granted eight times at once, the money moves and the rights are granted once', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await make.deal('completed')
  const id = await offerExtension(db, deal.brand, deal.id, wish(), clock.now)
  await acceptOffer(db, deal.creator, id, 1, clock.now)
  world.double.paySession(await make.checkout(deal, await listPlannedParts(db, id)), '4242424242424242')
  const booked = await listBookedCash(db)
  for await (const entry of world.payments.listCash((key) => booked.has(key)))
    await Promise.all(Array.from({ length: 8 }, () => bookCash(db, entry, clock.now)))
  expect(await statusOf(db, id)).toBe('funded')
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => grantRights(db, id, clock.now)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await world.settle()
  expect(await statusOf(db, id)).toBe('completed')
  const grants = await db
    .selectFrom('rightsGrants')
    .select('id')
    .where('byCollaborationId', '=', id)
    .execute()
  expect(grants).toHaveLength(1)
  const { book, price } = (await findCollaborationPage(db, id, deal.brand))!
  expect(book.lines.filter(({ kind }) => kind === 'funded').map(({ amount }) => amount)).toEqual([price])
  expect(book.lines.filter(({ kind }) => kind === 'released')).toHaveLength(1)
  await booksAreWhole(db)
})

test('eight offers at once make one deal', async ({ db, make, clock }) => {
  const deal = await make.deal('completed')
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => offerExtension(db, deal.brand, deal.id, wish(), clock.now)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'rights.offer_open' },
  })
})

test('nothing is made, reviewed, posted or disputed in such a deal', async ({ db, make, world, clock }) => {
  const deal = await make.deal('completed')
  const id = await offerExtension(db, deal.brand, deal.id, wish(), clock.now)
  await acceptOffer(db, deal.creator, id, 1, clock.now)
  // Held as a bank would hold it: the payment is in, the grant has not been taken yet.
  await db.updateTable('collaborations').set({ status: 'funded' }).where('id', '=', id).execute()
  const draft = { draft: { caption: 'x', ticked: [] }, pictures: [make.picture()] }
  const parcel = { carrier: 'SMSA', tracking: '290041' }
  const outOfTurn = { kind: 'conflict', code: 'step.out_of_turn' }
  await expect(submitDraft(db, deal.creator, id, draft, clock.now)).rejects.toMatchObject(outOfTurn)
  await expect(shipProduct(db, deal.brand, id, parcel, clock.now)).rejects.toMatchObject(outOfTurn)
  const late = plusDays(clock.now, 60)
  await expect(takeStep(db, deal.brand, id, 'cancel-late-draft', late)).rejects.toMatchObject(outOfTurn)
  const dispute = { reason: 'late', statement: 'Where is it?' } as const
  await expect(openDispute(db, deal.brand, id, dispute, clock.now)).rejects.toMatchObject(outOfTurn)
  // Whoever tries, the table of a deal about rights knows three steps from here, all of them Athar's own.
  const stand = { db, make, world, clock: { now: late }, deal: { ...deal, id } }
  const actors: Actor[] = [deal.brand, deal.creator, await make.staff(), system]
  for (const actor of actors)
    for (const step of stepNames.filter((name) => !isStepOf('rights', name))) {
      const kind = stepOf(step).by.includes(actor.role) ? 'conflict' : 'forbidden'
      await expect(tryAtGate(step, stand, actor), `${actor.role} ${step}`).rejects.toMatchObject({ kind })
    }
  for (const reader of [deal.brand, deal.creator]) {
    const page = (await findCollaborationPage(db, id, reader))!
    expect([...openSteps(page, late)]).toEqual([])
    expect(await countTurns(db, reader)).toBe(0)
  }
  // And the work's own deal knows no grant.
  const work = await make.deal('funded')
  await expect(grantRights(db, work.id, clock.now)).rejects.toMatchObject(outOfTurn)
})

test('an offer about rights expires, and an agreed one that nobody pays for is cancelled', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await make.deal('completed')
  const silent = await offerExtension(db, deal.brand, deal.id, wish(), clock.now)
  clock.now = plusHours(clock.now, 73)
  await runClocks(world.context)
  expect(await statusOf(db, silent)).toBe('expired')
  const unpaid = await offerExtension(db, deal.brand, deal.id, wish(), clock.now)
  await acceptOffer(db, deal.creator, unpaid, 1, clock.now)
  clock.now = plusHours(clock.now, 73)
  await runClocks(world.context)
  expect(await statusOf(db, unpaid)).toBe('cancelled')
  expect((await standing(db, deal.id, clock.now)).live).toMatchObject([{ source: 'agreement' }])
})

test('a stranger cannot ask, and neither can anybody before the deal is paid for', async ({
  db,
  make,
  clock,
}) => {
  const deal = await make.deal('completed')
  const unknown = { kind: 'not_found', code: 'collaboration.unknown' }
  await expect(offerExtension(db, await make.brand(), deal.id, wish(), clock.now)).rejects.toMatchObject(
    unknown,
  )
  await expect(allowUse(db, await make.creator(), deal.id, word(), clock.now)).rejects.toMatchObject(unknown)
  const early = await make.deal('published')
  await expect(offerExtension(db, early.brand, early.id, wish(), clock.now)).rejects.toMatchObject({
    code: 'rights.not_paid_for',
  })
  await expect(
    offerExtension(
      db,
      deal.brand,
      deal.id,
      wish({ days: '', until: dayIn(plusDays(clock.now, 2), zone) }),
      clock.now,
    ),
  ).rejects.toMatchObject({ code: 'rights.too_soon' })
  await expect(
    offerExtension(
      db,
      deal.brand,
      deal.id,
      wish({ days: '', until: dayIn(plusDays(clock.now, 80), zone) }),
      clock.now,
    ),
  ).rejects.toMatchObject({ code: 'rights.not_longer' })
  // A brief that Athar made is nobody's to revise or to apply to.
  const id = await offerExtension(db, deal.brand, deal.id, wish(), clock.now)
  await expect(offerExtension(db, deal.brand, id, wish(), clock.now)).rejects.toMatchObject(unknown)
  const made = await db.transaction().execute((tx) => lockCollaboration(tx, id, system))
  const { briefId, brief } = made!
  await expect(reviseBrief(db, deal.brand, briefId, brief, clock.now)).rejects.toMatchObject({
    code: 'brief.unknown',
  })
  const other = await make.creator()
  const offer = { price: '10', currency: 'SAR', draftDueOn: '2030-01-01', note: '' }
  await expect(
    applyToBrief(db, other, { briefId, channelId: other.channelId, offer }, clock.now),
  ).rejects.toMatchObject({ code: 'brief.unknown' })
})

test('what the creator allows without payment is granted once and stays', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await make.deal('completed')
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      allowUse(
        db,
        deal.creator,
        deal.id,
        word({ days: '', until: dayIn(plusDays(clock.now, 30), zone) }),
        clock.now,
      ),
    ),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await drain(world.context)
  expect((await standing(db, deal.id, clock.now)).live.map(({ use, source }) => [use, source])).toEqual([
    ['paid', 'allowance'],
    ['organic', 'agreement'],
  ])
  expect(world.letters.filter(({ subject }) => subject.includes('allows you to use'))).toHaveLength(1)
  await expect(db.deleteFrom('rightsGrants').execute()).rejects.toThrow(/permission denied|append-only/)
})

test('a chargeback of its payment revokes the grant, one of the deal itself the agreed rights', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await make.deal('completed')
  const id = await offerExtension(db, deal.brand, deal.id, wish(), clock.now)
  await acceptOffer(db, deal.creator, id, 1, clock.now)
  await make.pay({ id, brand: deal.brand })
  const first = (await standing(db, deal.id, clock.now)).endsOn!
  const lost: string[] = []
  const lose = async (of: string) => {
    const { id: chargeback } = world.double.openDispute(await chargeOf(db, of))
    world.double.closeDispute(chargeback, 'lost')
    lost.push(chargeback)
    await world.settle()
  }
  await lose(id)
  const after = await standing(db, deal.id, clock.now)
  expect(after.live).toMatchObject([{ source: 'agreement' }])
  expect(after.endsOn! < first).toBe(true)
  await lose(deal.id)
  expect((await standing(db, deal.id, clock.now)).state).toBe('revoked')
  expect(world.letters.filter(({ subject }) => subject.includes('its payment went back'))).toHaveLength(4)
  world.double.overturnDispute(lost.at(-1)!)
  await world.settle()
  expect((await standing(db, deal.id, clock.now)).state).toBe('in_force')
})

test('a whole take-back revokes the rights, a part of the price does not', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await make.deal('completed')
  const staff = await make.staff()
  const { price } = (await findCollaborationPage(db, deal.id, deal.brand))!
  const reason = 'Agreed by both'
  const half = { amount: price.amount / 2, currency: price.currency }
  await takeBack(db, staff, deal.id, { gross: half, reason }, clock.now)
  await world.settle()
  expect((await standing(db, deal.id, clock.now)).state).toBe('in_force')
  await takeBack(db, staff, deal.id, { gross: half, reason }, clock.now)
  await world.settle()
  expect((await standing(db, deal.id, clock.now)).state).toBe('revoked')
})
