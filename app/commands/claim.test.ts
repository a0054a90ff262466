import { expect } from 'vitest'
import { listClaims } from '#db/queries/post-claims.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { guardPosts } from '../jobs/guard-posts.ts'
import { type Scene, test } from '../jobs/testing.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import { statusOf } from './chargeback.testing.ts'
import { openClaim } from './open-claim.ts'
import { takeClaimStep, upholdClaim } from './take-claim-step.ts'
import { takeStep } from './take-step.ts'

const said = (make: { picture: () => never } | { picture: () => unknown }) => ({
  kind: 'removed' as const,
  statement: 'The address answers with nothing',
  picture: make.picture() as never,
})
const refusal = (code: string) => expect.objectContaining({ code })

test('eight claims at once are one', async ({ db, make, clock }) => {
  const { id, brand } = await make.deal('published')
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => openClaim(db, brand, id, said(make), clock.now)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const reasons = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(reasons).toEqual(Array.from({ length: 7 }, () => refusal('claim.running')))
  expect(await listClaims(db, id)).toHaveLength(1)
})

test('while a claim is open neither silence nor the brand verifies the post, and afterwards silence does', async ({
  db,
  make,
  clock,
}) => {
  const deal = await make.deal('published')
  await openClaim(db, deal.brand, deal.id, said(make), clock.now)
  await expect(takeStep(db, deal.brand, deal.id, 'verify-post', clock.now)).rejects.toEqual(
    refusal('claim.running'),
  )
  await runClocks({ db, now: () => plusDays(clock.now, 5) })
  expect(await statusOf(db, deal.id)).toBe('published')
  await takeClaimStep(db, deal.brand, deal.id, 'withdraw-claim', plusDays(clock.now, 5), 'It is there')
  await runClocks({ db, now: () => plusDays(clock.now, 5) })
  expect(await statusOf(db, deal.id)).not.toBe('published')
})

test('upheld while the money is held, the deal comes before staff and its money is frozen', async ({
  db,
  make,
  clock,
}) => {
  const deal = await make.deal('published')
  const staff = await make.staff()
  await openClaim(db, deal.brand, deal.id, said(make), plusDays(clock.now, 10))
  await expect(upholdClaim(db, staff, deal.id, 'Too early', clock.now)).rejects.toEqual(
    refusal('claim.out_of_turn'),
  )
  await takeClaimStep(db, deal.creator, deal.id, 'answer-claim', plusDays(clock.now, 11), 'By mistake')
  await upholdClaim(db, staff, deal.id, 'It was away', plusDays(clock.now, 12))
  expect(await statusOf(db, deal.id)).toBe('disputed')
  const money = await moneyOf(db, deal)
  expect([money.held.amount, money.frozen.amount]).toEqual([0, 450_000])
  const [claim] = await listClaims(db, deal.id)
  // Twenty of thirty days of 4,500 SAR.
  expect(claim).toMatchObject({ status: 'upheld', amount: { amount: 300_000, currency: 'SAR' } })
})

test('upheld after the release, the share of the missing days is taken back by the usual way', async ({
  db,
  make,
  clock,
  world,
}) => {
  const deal = await make.deal('completed')
  const staff = await make.staff()
  await openClaim(db, deal.brand, deal.id, said(make), plusDays(clock.now, 20))
  await guardPosts({ db, now: () => plusHours(plusDays(clock.now, 20), 73) })
  expect((await listClaims(db, deal.id))[0]!.status).toBe('unanswered')
  await upholdClaim(db, staff, deal.id, 'It was away', plusDays(clock.now, 24))
  await world.settle()
  const money = await moneyOf(db, deal)
  // Ten of thirty days.
  expect(money.released.amount).toBe(450_000 - 150_000)
  const takeBacks = await db
    .selectFrom('takeBacks')
    .select(['gross', 'reason', 'status'])
    .where('collaborationId', '=', deal.id)
    .execute()
  expect(takeBacks).toEqual([{ gross: 150_000, reason: 'It was away', status: 'done' }])
})

test('a post that is put back ends the claim by silence, and counts as away only until then', async ({
  db,
  make,
  clock,
}) => {
  const deal = await make.deal('completed')
  const staff = await make.staff()
  const at = (days: number) => plusDays(clock.now, days)
  await openClaim(db, deal.brand, deal.id, said(make), at(5))
  await takeClaimStep(db, deal.creator, deal.id, 'restore-post', at(7), 'Back again')
  await guardPosts({ db, now: () => at(9) })
  expect((await listClaims(db, deal.id))[0]!.status).toBe('restored')
  await guardPosts({ db, now: () => plusHours(at(10), 1) })
  expect((await listClaims(db, deal.id))[0]!.status).toBe('withdrawn')

  await openClaim(db, deal.brand, deal.id, said(make), at(11))
  await takeClaimStep(db, deal.creator, deal.id, 'restore-post', at(13), 'Back again')
  await takeClaimStep(db, deal.brand, deal.id, 'insist-on-claim', at(13), 'Twice is too often')
  await upholdClaim(db, staff, deal.id, 'Two days', at(14))
  expect((await listClaims(db, deal.id))[0]!.amount).toEqual({ amount: 30_000, currency: 'SAR' })
})

test('restoring and upholding at once end in one of the two, whole', async ({ db, make, clock }) => {
  const deal = await make.deal('completed')
  const staff = await make.staff()
  await openClaim(db, deal.brand, deal.id, said(make), clock.now)
  const tries = await Promise.allSettled([
    takeClaimStep(db, deal.creator, deal.id, 'restore-post', clock.now, 'Back'),
    takeClaimStep(db, deal.creator, deal.id, 'answer-claim', clock.now, 'It was there'),
    ...Array.from({ length: 6 }, () => upholdClaim(db, staff, deal.id, 'Away', clock.now)),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(2)
  const [claim] = await listClaims(db, deal.id)
  const path = claim!.steps.map(({ step }) => step).join(' ')
  expect([
    'open-claim restore-post',
    'open-claim answer-claim',
    'open-claim answer-claim uphold-claim',
  ]).toContain(path)
  const taken = await db.selectFrom('takeBacks').select('id').where('collaborationId', '=', deal.id).execute()
  expect(taken).toHaveLength(path.endsWith('uphold-claim') ? 1 : 0)
})

test('strangers, the wrong side and late claims are refused', async ({ db, make, clock }) => {
  const deal = await make.deal('completed')
  const other = await make.brand()
  await expect(openClaim(db, other, deal.id, said(make), clock.now)).rejects.toEqual(
    refusal('collaboration.unknown'),
  )
  await expect(openClaim(db, deal.brand, deal.id, said(make), plusDays(clock.now, 31))).rejects.toEqual(
    refusal('claim.term_over'),
  )
  await expect(
    takeClaimStep(db, deal.creator, deal.id, 'answer-claim', clock.now, 'Nothing to answer'),
  ).rejects.toEqual(refusal('claim.none'))
  await openClaim(db, deal.brand, deal.id, said(make), clock.now)
  await expect(takeClaimStep(db, deal.brand, deal.id, 'answer-claim', clock.now, 'Me')).rejects.toEqual(
    refusal('step.not_yours'),
  )
  const early = await make.deal('approved')
  await expect(openClaim(db, early.brand, early.id, said(make), clock.now)).rejects.toEqual(
    refusal('claim.not_now'),
  )
})

async function moneyOf(db: Parameters<typeof findDealMoney>[0], { id, creator }: Scene) {
  return findDealMoney(db, { id, creatorId: creator.id, currency: 'SAR' })
}
