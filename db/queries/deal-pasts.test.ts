import { describe, expect } from 'vitest'
import { answerMoreTime } from '../../app/commands/answer-more-time.ts'
import { askMoreTime } from '../../app/commands/ask-more-time.ts'
import { plusCalendarDays } from '../../app/domain/calendar-day.ts'
import { plusDays } from '../../app/domain/clock.ts'
import { accountOf } from '../../app/domain/reliability/account.ts'
import { replay } from '../../app/domain/reliability/replay.ts'
import { runClocks } from '../../app/jobs/run-clocks.ts'
import { test } from '../../app/jobs/testing.ts'
import type { Db } from '../db.ts'
import { findCollaborationPage } from './collaboration-page.ts'
import { listDealPasts } from './deal-pasts.ts'

const dueAtOf = async (db: Db, id: string) => {
  const row = await db
    .selectFrom('collaborations')
    .select('dueAt')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.dueAt!
}

describe('the past of a deal', () => {
  test('that went its usual way speaks for both sides', async ({ db, make, clock }) => {
    const { brand, creator } = await make.deal('completed')
    const now = plusDays(clock.now, 1)
    for (const [side, id] of [
      ['brand', brand.id],
      ['creator', creator.id],
    ] as const) {
      const account = accountOf(side, await listDealPasts(db, side, [id], now), { now, isOwn: true })
      expect(account.shares.every(({ missed, excused }) => missed === 0 && excused === 0)).toBe(true)
      expect(account.deals[0]?.names?.title).toBe('Three reels')
    }
    expect(await listDealPasts(db, 'brand', [creator.id], now)).toEqual([])
    expect(await listDealPasts(db, 'brand', [brand.id], plusDays(now, 400))).toEqual([])
  })

  test('runs on the clocks that were stored, also after they were put off', async ({ db, make, clock }) => {
    const deal = await make.deal('in_review', { payout: false })
    const before = await dueAtOf(db, deal.id)
    const dueOn = plusCalendarDays(before.toISOString().slice(0, 10), 4)
    await askMoreTime(db, deal.brand, deal.id, { dueOn, reason: 'A feast' }, clock.now)
    const { pending } = (await findCollaborationPage(db, deal.id, deal.creator))!.moreTime
    await answerMoreTime(db, deal.creator, deal.id, { request: pending!.id, isAgreed: true }, clock.now)
    const stored = await dueAtOf(db, deal.id)
    expect(stored > before).toBe(true)
    await runClocks({ db, now: () => stored })
    const [past] = await listDealPasts(db, 'brand', [deal.brand.id], stored)
    const review = replay(past!, stored).find(({ kind }) => kind === 'review')
    expect(review).toMatchObject({ outcome: 'missed', cause: 'brand', dueAt: stored, endedAt: stored })
  })

  test('counts a wait that has become late, and names no deal to those who had no part in it', async ({
    db,
    make,
    clock,
  }) => {
    const { creator } = await make.deal('funded')
    const now = plusDays(clock.now, 9)
    const pasts = await listDealPasts(db, 'creator', [creator.id], now)
    const { deals, shares } = accountOf('creator', pasts, { now, isOwn: false })
    expect(shares[0]).toMatchObject({ measure: 'in_time', kept: 0, missed: 1 })
    expect(deals[0]).toMatchObject({ names: null })
  })
})
