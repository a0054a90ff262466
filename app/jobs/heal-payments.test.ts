import { sql } from 'kysely'
import { expect } from 'vitest'
import { booksAreWhole } from '#db/queries/deal-money.testing.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { recordEvent } from '#db/queries/stripe-events.ts'
import { takeBack } from '../commands/take-back.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import { money } from '../domain/money.ts'
import { checkBooks } from './check-books.ts'
import { drain } from './drain.ts'
import { test } from './testing.ts'

test('a chargeback whose every webhook was lost is found by its cash and followed to its end', async ({
  db,
  make,
  world,
}) => {
  const { id, brand } = await make.deal('in_review')
  const { chargeId } = await db
    .selectFrom('checkoutLines as l')
    .innerJoin('charges as h', 'h.checkoutId', 'l.checkoutId')
    .select('h.id as chargeId')
    .where('l.collaborationId', '=', id)
    .executeTakeFirstOrThrow()
  world.lose(1)
  const { id: chargeback } = world.double.openDispute(chargeId)
  await checkBooks(world.context)
  await drain(world.context)
  expect((await listDealMoney(db, brand, { id }))[0]).toMatchObject({ frozen: money(450_000, 'SAR') })
  world.double.closeDispute(chargeback, 'lost')
  await checkBooks(world.context)
  await drain(world.context)
  expect((await listDealMoney(db, brand, { id }))[0]).toMatchObject({ status: 'refunded' })
  await booksAreWhole(db)
})

test('requests and events whose job was lost are worked off, whatever was asked twice', async ({
  db,
  make,
  world,
  clock,
}) => {
  const deal = await make.deal('completed')
  const gross = money(450_000, 'SAR')
  await takeBack(db, await make.staff(), deal.id, { gross, reason: 'Taken down' }, clock.now)
  await sql`delete from pgboss.job where name = 'send-request'`.execute(db)
  const event = {
    id: `evt_${deal.id}`,
    type: 'charge.refunded',
    objectId: 'ch_1',
    accountId: null,
    payload: {},
  }
  await db.transaction().execute((tx) => recordEvent(tx, event, clock.now))
  clock.now = plusHours(clock.now, 1)
  for (let night = 0; night < 2; night += 1) {
    await checkBooks(world.context)
    await drain(world.context)
  }
  await world.settle()
  const [now] = await listDealMoney(db, deal.brand, { id: deal.id })
  expect(now).toMatchObject({ refunded: gross, released: money(0, 'SAR') })
  const waiting = await db
    .selectFrom('stripeEvents')
    .select('id')
    .where('processedAt', 'is', null)
    .where('id', '=', event.id)
    .execute()
  expect(waiting).toEqual([])
  await booksAreWhole(db)
})

test('a hosted page that nobody paid is closed after a day', async ({ db, make, world, clock }) => {
  const { id, brand } = await make.deal('accepted')
  const parts = await db.selectFrom('milestones').select('id').where('collaborationId', '=', id).execute()
  await make.checkout(
    { brand },
    parts.map((part) => part.id),
  )
  clock.now = plusDays(clock.now, 2)
  await checkBooks(world.context)
  await drain(world.context)
  const [checkout] = await db
    .selectFrom('checkouts as k')
    .innerJoin('checkoutLines as l', 'l.checkoutId', 'k.id')
    .select('k.status')
    .where('l.collaborationId', '=', id)
    .execute()
  expect(checkout).toEqual({ status: 'expired' })
})
