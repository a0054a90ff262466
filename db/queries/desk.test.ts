import { expect } from 'vitest'
import { claimOf } from '../../app/commands/dispute.testing.ts'
import { openDispute } from '../../app/commands/open-dispute.ts'
import { plusHours } from '../../app/domain/clock.ts'
import { payoutWithinHours } from '../../app/domain/escrow/fees.ts'
import { money } from '../../app/domain/money.ts'
import { type QueueKind, queueKinds } from '../../app/domain/staff/queue.ts'
import { test } from '../../app/jobs/testing.ts'
import { answerIfAsked } from '../../app/commands/dispute.testing.ts'
import { listQueue } from './desk-queue.ts'
import { findDealFacts, listHistory, listOpenDisputes } from './desk.ts'

test('open disputes stand by age with what they freeze', async ({ db, make, clock }) => {
  const [older, newer] = [await make.deal('in_review'), await make.deal('published', { price: '1000' })]
  const [late, unpaid] = [claimOf('brand', 'in_review'), claimOf('creator', 'published')]
  await openDispute(db, newer.creator, newer.id, unpaid, clock.now)
  await openDispute(db, older.brand, older.id, late, plusHours(clock.now, -5))
  const ours = (await listOpenDisputes(db)).filter(({ id }) => [older.id, newer.id].includes(id))
  expect(ours).toMatchObject([
    { id: older.id, byRole: 'brand', frozen: money(450_000, 'SAR') },
    { id: newer.id, byRole: 'creator', frozen: money(100_000, 'SAR') },
  ])
})

test('a payout is late once the promise is broken, and only if it could be sent', async ({
  db,
  make,
  clock,
}) => {
  const { id } = await make.deal('completed', { payout: false })
  const later = plusHours(clock.now, payoutWithinHours + 2)
  const isLate = async (now: Date) =>
    (await listQueue(db, ['late_payout'], now)).some((late) => late.id === id)
  expect(await isLate(later)).toBe(false)
  const { creatorId } = await db
    .selectFrom('collaborations')
    .select('creatorId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('payoutAccounts')
    .values({ creatorId, processorId: `acct_${creatorId}`, status: 'active', updatedAt: clock.now })
    .execute()
  expect(await isLate(later)).toBe(true)
  expect(await isLate(clock.now)).toBe(false)
})

test('a dispute stands in the queue once both sides have spoken, with its clock and what is frozen', async ({
  db,
  make,
  clock,
}) => {
  const deal = await make.deal('in_review')
  await openDispute(db, deal.brand, deal.id, claimOf('brand', 'in_review'), clock.now)
  const ours = async () => (await listQueue(db, ['dispute'], clock.now)).filter(({ id }) => id === deal.id)
  expect(await ours()).toEqual([])
  await answerIfAsked(db, deal, clock.now)
  expect(await ours()).toMatchObject([
    { kind: 'dispute', amount: money(450_000, 'SAR'), to: `/staff/collaborations/${deal.id}/dispute` },
  ])
  expect((await ours())[0]!.dueAt!.getTime()).toBeGreaterThan(clock.now.getTime())
})

test('every kind of the queue can be asked for', async ({ db, clock }) => {
  const kinds = Object.keys(queueKinds) as QueueKind[]
  expect(await listQueue(db, kinds, clock.now)).toEqual(expect.any(Array))
})

test('a webhook that failed waits on the desk until it is processed', async ({ db, clock }) => {
  const event = {
    type: 'charge.updated',
    objectId: 'ch_1',
    payload: '{}',
    receivedAt: clock.now,
    attempts: 2,
  }
  await db
    .insertInto('stripeEvents')
    .values([
      { ...event, id: 'evt_failed', error: 'answered 500' },
      { ...event, id: 'evt_done', error: null, processedAt: clock.now },
      { ...event, id: 'evt_waiting', error: null },
    ])
    .execute()
  expect((await listQueue(db, ['event'], clock.now)).map(({ id }) => id)).toEqual(['evt_failed'])
})

test('staff reads a deal’s facts and all that happened in it', async ({ db, make }) => {
  const { id } = await make.deal('published')
  expect(await findDealFacts(db, id)).toMatchObject({ brandName: 'Dukkan', status: 'published' })
  expect((await listHistory(db, id)).map(({ step }) => step)).toEqual([
    'invite',
    'accept-offer',
    'fund',
    'submit-draft',
    'approve-draft',
    'publish-post',
  ])
})
