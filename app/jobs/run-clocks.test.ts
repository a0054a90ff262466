import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { listDue } from '#db/queries/collaborations.ts'
import { findDatabaseTime } from '#db/queries/health.ts'
import { acceptOffer } from '../commands/accept-offer.ts'
import { requestChanges } from '../commands/request-changes.ts'
import { submitDraft } from '../commands/submit-draft.ts'
import { takeStep } from '../commands/take-step.ts'
import { system } from '../domain/actor.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import type { BriefClocks } from '../domain/collaboration/clock-table.ts'
import type { Brief } from '../domain/campaign/brief.ts'
import { drain } from './drain.ts'
import { runClocks } from './run-clocks.ts'
import { steadyClock } from './steady-clock.ts'
import type { Letter } from '../integrations/mail.ts'
import { test } from './testing.ts'

const standing = (db: Db, id: string) =>
  db.selectFrom('collaborations').select(['status', 'dueAt']).where('id', '=', id).executeTakeFirstOrThrow()
const look = (db: Db, at: Date) => runClocks({ db, now: () => at })
const before = (at: Date, milliseconds: number) => new Date(at.getTime() - milliseconds)

/** What silence makes of each status in which it is a step. */
const silences = [
  ['invited', 'expired'],
  ['accepted', 'cancelled'],
  ['in_review', 'approved'],
  ['published', 'verified'],
] as const

describe('silence', () => {
  for (const [status, next] of silences)
    test(`in ${status} leads to ${next} at its instant, not five minutes and not a millisecond before`, async ({
      db,
      make,
    }) => {
      const { id } = await make.deal(status, { payout: false })
      const { dueAt } = await standing(db, id)
      for (const early of [300_000, 1]) {
        await look(db, before(dueAt!, early))
        expect((await standing(db, id)).status).toBe(status)
      }
      await look(db, dueAt!)
      await look(db, dueAt!)
      expect((await standing(db, id)).status).toBe(next)
    })

  test('of an applicant’s brand and of a counter-offer expires as well', async ({ db, make, clock }) => {
    for (const status of ['applied', 'offered', 'countered'] as const) {
      const { id } = await make.scene()
      await db.updateTable('collaborations').set({ status, dueAt: clock.now }).where('id', '=', id).execute()
      await look(db, before(clock.now, 1))
      expect((await standing(db, id)).status).toBe(status)
      await look(db, clock.now)
      expect((await standing(db, id)).status).toBe('expired')
    }
  })

  test('runs as long as the brief says', async ({ db, make, clock }) => {
    const clocks: BriefClocks = { answer: 24, fund: 36, review: 24, revision: 48, check: 30 }
    const brief = { clocks } as Partial<Brief>
    const due = async (status: 'invited' | 'accepted' | 'published') =>
      (await standing(db, (await make.deal(status, { brief, payout: false })).id)).dueAt!.getTime() -
      clock.now.getTime()
    expect(await due('invited')).toBe(24 * 3_600_000)
    expect(await due('accepted')).toBe(36 * 3_600_000)
    expect(await due('published')).toBe(30 * 3_600_000)
  })

  test('and a step at the same instant: one of them counts, eight times', async ({ db, make }) => {
    for (let round = 0; round < 8; round += 1) {
      const { id, brand } = await make.deal('in_review', { payout: false })
      const { dueAt } = await standing(db, id)
      await Promise.allSettled([
        look(db, dueAt!),
        requestChanges(db, brand, id, 'Brighter', dueAt!),
        look(db, dueAt!),
      ])
      const steps = await db
        .selectFrom('collaborationSteps')
        .select('step')
        .where('collaborationId', '=', id)
        .where('step', 'in', ['approve-draft', 'request-changes'])
        .execute()
      expect(steps).toHaveLength(1)
    }
  })

  test('that was broken meanwhile means nothing: the next clock has its own time', async ({ db, make }) => {
    const { id, brand, creator } = await make.deal('in_review', { payout: false })
    const { dueAt } = await standing(db, id)
    const late = before(dueAt!, 1)
    await requestChanges(db, brand, id, 'Brighter', late)
    const draft = { draft: { caption: 'Again', ticked: [] }, pictures: [make.picture()] }
    await submitDraft(db, creator, id, draft, late)
    await look(db, dueAt!)
    expect((await standing(db, id)).status).toBe('in_review')
    await expect(takeStep(db, system, id, 'approve-draft', dueAt!)).rejects.toMatchObject({
      code: 'step.too_early',
    })
  })

  test('is not kept waiting by deals in which only a person may act', async ({ db, make }) => {
    const stuck = await make.deal('funded')
    const { id } = await make.deal('accepted')
    const { dueAt } = await standing(db, id)
    await db
      .updateTable('collaborations')
      .set({ dueAt: plusDays(dueAt!, -30) })
      .where('id', '=', stuck.id)
      .execute()
    expect(await listDue(db, dueAt!)).not.toContain(stuck.id)
    await look(db, dueAt!)
    expect((await standing(db, id)).status).toBe('cancelled')
  })
})

describe('a worker whose clock runs ahead', () => {
  test('goes by the database’s clock, one that is behind by its own', async ({ db }) => {
    const fast = await steadyClock(db, () => new Date(Date.now() + 300_000))
    const slow = await steadyClock(db, () => new Date(Date.now() - 300_000))
    expect(fast.now().getTime()).toBeLessThanOrEqual((await findDatabaseTime(db)).getTime() + 50)
    expect(slow.now().getTime()).toBeLessThan(Date.now() - 299_000)
    for (const clock of [fast, slow]) clock.stop()
  })
})

describe('a reminder', () => {
  const reminders = (letters: Letter[]) => letters.filter(({ subject }) => subject.startsWith('Reminder'))

  test('comes a day and four hours before, to whoever is waited for, once', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const { id, brand } = await make.deal('in_review', { payout: false })
    const { dueAt } = await standing(db, id)
    world.letters.length = 0
    const tell = async (hours: number) => {
      clock.now = plusHours(dueAt!, -hours)
      for (let times = 0; times < 2; times += 1) await look(db, clock.now)
      await drain(world.context)
      return reminders(world.letters).length
    }
    expect(await tell(25)).toBe(0)
    expect(await tell(24)).toBe(1)
    expect(await tell(5)).toBe(1)
    expect(await tell(4)).toBe(2)
    expect(await tell(1)).toBe(2)
    const [letter] = reminders(world.letters)
    expect(letter!.text).toContain('Review the draft, until')
    expect(letter!.text).toContain('(Asia/Riyadh)')
    expect(letter!.text).toContain('the draft is approved')
    const told = await db
      .selectFrom('notices')
      .select('accountId')
      .where('kind', '=', 'remind')
      .where('path', 'like', `%${id}`)
      .execute()
    expect(told.map(({ accountId }) => accountId)).toEqual([brand.accountId, brand.accountId])
  })

  test('is not sent when a late timer comes to the nearer one, nor of a clock that has only begun', async ({
    db,
    make,
    world,
  }) => {
    const { id } = await make.deal('accepted')
    const { dueAt } = await standing(db, id)
    await look(db, plusHours(dueAt!, -3))
    await look(db, plusHours(dueAt!, -2))
    const rows = (about: string) =>
      db.selectFrom('dealReminders').select('leadHours').where('collaborationId', '=', about).execute()
    expect(await rows(id)).toEqual([{ leadHours: 4 }])
    const short = await make.deal('invited', { brief: { clocks: { answer: 24 } } as Partial<Brief> })
    const due = (await standing(db, short.id)).dueAt!
    await look(db, plusHours(due, -24))
    await look(db, plusHours(due, -20))
    expect(await rows(short.id)).toEqual([])
    await look(db, plusHours(due, -4))
    expect(await rows(short.id)).toEqual([{ leadHours: 4 }])
    await drain(world.context)
  })

  test('is not sent any more when the deal has moved on before the letter went out', async ({
    db,
    make,
    world,
  }) => {
    const { id, creator } = await make.deal('invited')
    const { dueAt } = await standing(db, id)
    world.letters.length = 0
    await look(db, plusHours(dueAt!, -24))
    await acceptOffer(db, creator, id, 1, plusHours(dueAt!, -23))
    await drain(world.context)
    expect(reminders(world.letters)).toEqual([])
    // Any other letter names its day in the brand's zone, too.
    const letters = world.letters.map(({ text }) => text).join()
    expect(letters).toMatch(/The clock runs until .+ \(Asia\/Riyadh\)\./)
  })
})
