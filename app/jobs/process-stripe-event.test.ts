import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { VerifiedEvent } from '#app/domain/payments.ts'
import type { Db } from '#db/db.ts'
import { listBankPayouts, recordBankPayout } from '#db/queries/bank-payouts.ts'
import { receiveEvent } from '../commands/receive-event.ts'
import { money } from '../domain/money.ts'
import { processStripeEvent } from './process-stripe-event.ts'
import { test } from './testing.ts'

const day = 86_400_000

const processorIdOf = async (db: Db, creatorId: string) =>
  (
    await db
      .selectFrom('payoutAccounts')
      .select('processorId')
      .where('creatorId', '=', creatorId)
      .executeTakeFirstOrThrow()
  ).processorId

const unprocessed = async (db: Db) =>
  db.selectFrom('stripeEvents').select(['type', 'error']).where('processedAt', 'is', null).execute()

test('a creator sees the payouts to their bank as the processor sends them', async ({ db, world, make }) => {
  const creator = await make.creator()
  await make.onboard(creator)
  const destination = await processorIdOf(db, creator.id)
  await transferTo(world.double.url, destination)
  await world.settle()
  expect(await listBankPayouts(db, creator.id)).toEqual([])
  world.double.advance(day)
  await world.settle()
  const [sent] = await listBankPayouts(db, creator.id)
  expect(sent).toMatchObject({ amount: money(5_000, 'USD'), status: 'pending', failure: null })
  world.double.advance(day)
  await world.settle()
  expect(await listBankPayouts(db, creator.id)).toMatchObject([{ id: sent?.id, status: 'paid' }])
  expect(await unprocessed(db)).toEqual([])
})

test('a payout that the bank sent back says why', async ({ db, world, make }) => {
  const creator = await make.creator()
  await make.onboard(creator)
  const destination = await processorIdOf(db, creator.id)
  world.double.state.refusingBanks.set(destination, 'no_account')
  await transferTo(world.double.url, destination)
  world.double.advance(day)
  world.double.advance(day)
  await world.settle()
  expect(await listBankPayouts(db, creator.id)).toMatchObject([{ status: 'failed', failure: 'no_account' }])
})

test('a payout of nobody we know is passed over, and an older reading never overwrites a newer one', async ({
  db,
  world,
  make,
}) => {
  const creator = await make.creator()
  await make.onboard(creator)
  const destination = await processorIdOf(db, creator.id)
  const read = { id: `po_${randomUUID()}`, amount: money(700, 'USD'), failure: null, arrivesOn: '2026-12-01' }
  const now = new Date()
  expect(await recordBankPayout(db, { ...read, status: 'paid' }, 'acct_unknown', now)).toBeUndefined()
  const said = ['in_transit', 'pending', 'paid', 'in_transit', 'failed', 'paid'] as const
  const stands: string[] = []
  for (const status of said) {
    await recordBankPayout(db, { ...read, status }, destination, now)
    stands.push((await listBankPayouts(db, creator.id))[0]?.status ?? '')
  }
  expect(stands).toEqual(['in_transit', 'in_transit', 'paid', 'paid', 'failed', 'failed'])
  expect(world.double.requests.filter((request) => request.includes('/payouts'))).toEqual([])
})

test('an account that the processor closed can no longer be paid', async ({ db, world, make }) => {
  const creator = await make.creator()
  await make.onboard(creator)
  const processorId = await processorIdOf(db, creator.id)
  const statusOf = () =>
    db.selectFrom('payoutAccounts').select('status').where('processorId', '=', processorId).executeTakeFirst()
  expect(await statusOf()).toEqual({ status: 'active' })
  world.double.closeAccount(processorId)
  await world.settle()
  expect(await statusOf()).toEqual({ status: 'rejected' })
})

test('events that move no money are noted as done', async ({ db, world, clock }) => {
  const events: Pick<VerifiedEvent, 'type' | 'accountId'>[] = [
    { type: 'radar.early_fraud_warning.created', accountId: null },
    { type: 'checkout.session.async_payment_succeeded', accountId: null },
    { type: 'checkout.session.async_payment_failed', accountId: null },
    { type: 'checkout.session.completed', accountId: null },
    { type: 'something.of.tomorrow', accountId: null },
    { type: 'balance.available', accountId: 'acct_1' },
  ]
  for (const event of events) {
    const id = `evt_${randomUUID()}`
    await receiveEvent(db, { ...event, id, objectId: 'x_1', payload: {} }, clock.now)
    await processStripeEvent(world.context, { eventId: id })
  }
  expect(await unprocessed(db)).toEqual([])
  expect(world.double.requests.filter((request) => request.endsWith('x_1'))).toEqual([])
})

test('an event that cannot be worked off keeps its error and is tried again', async ({
  db,
  world,
  clock,
}) => {
  const id = `evt_${randomUUID()}`
  const event = { type: 'refund.updated', objectId: 're_none', accountId: null, payload: {} }
  await receiveEvent(db, { ...event, id }, clock.now)
  await expect(processStripeEvent(world.context, { eventId: id })).rejects.toThrow('No such refund')
  const kept = await db
    .selectFrom('stripeEvents')
    .select(['processedAt', 'attempts', 'error'])
    .where('id', '=', id)
    .executeTakeFirst()
  expect(kept).toMatchObject({ processedAt: null, attempts: 1, error: "No such refund: 're_none'" })
})

/** Money that reaches a creator's account at the processor. */
async function transferTo(url: string, destination: string) {
  const post = async (path: string, body: Record<string, string>) => {
    const answer = await fetch(`${url}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_x' },
      body: new URLSearchParams(body),
    })
    expect(answer.status).toBe(200)
  }
  await post('topups', { amount: '5000', currency: 'usd' })
  await post('transfers', { amount: '5000', currency: 'usd', destination })
}
