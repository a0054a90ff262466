import { expect } from 'vitest'
import { findLastBookCheck } from '#db/queries/book-checks.ts'
import { findBalance, post } from '#db/queries/ledger.ts'
import { listPlannedParts } from '#db/queries/milestones.ts'
import type { Movement } from '../domain/escrow/movements.ts'
import { money } from '../domain/money.ts'
import { openCheckout } from '../commands/open-checkout.ts'
import { checkBooks } from './check-books.ts'
import { test } from './testing.ts'

test('a payment whose webhooks were lost is booked by the reconciliation, and the books agree', async ({
  db,
  make,
  world,
  clock,
}) => {
  const { id, brand } = await make.deal('accepted')
  world.double.webhooks.endpoints = []
  const url = await openCheckout(
    db,
    world.payments,
    brand,
    await listPlannedParts(db, id),
    { backUrl: 'http://athar.test/deal', locale: 'en' },
    clock.now,
  )
  world.double.paySession(new URL(url).pathname.split('/').at(-1)!, '4242424242424242')
  expect(await findBalance(db, `escrow:${id}`, 'SAR')).toEqual(money(0, 'SAR'))

  await checkBooks(world.context)
  expect(await findBalance(db, `escrow:${id}`, 'SAR')).toEqual(money(450_000, 'SAR'))
  const { status } = await db
    .selectFrom('collaborations')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(status).toBe('funded')
})

test('money that only our books know of is told with both amounts', async ({ db, make, world, clock }) => {
  await make.deal('funded')
  const invented: Movement = {
    kind: 'test',
    reference: `invented:${clock.now.getTime()}`,
    collaborationId: null,
    postings: [{ debit: 'stripe_balance', credit: 'suspense', amount: money(777, 'QAR') }],
  }
  await db.transaction().execute((tx) => post(tx, invented, clock.now))
  await checkBooks(world.context)
  const { isClean, differences } = (await findLastBookCheck(db))!
  expect(isClean).toBe(false)
  const told = { what: 'processor', where: 'stripe_balance', currency: 'QAR', ours: 777, theirs: 0 }
  expect(differences).toContainEqual(told)
})
