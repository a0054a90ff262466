import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { plusCalendarDays } from '../domain/calendar-day.ts'
import { endOfDay, plusDays, plusHours } from '../domain/clock.ts'
import { type MoreTimeForm, mostMoreTime } from '../domain/collaboration/more-time.ts'
import { drain } from '../jobs/drain.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { type Scene, test } from '../jobs/testing.ts'
import { answerMoreTime } from './answer-more-time.ts'
import { askMoreTime } from './ask-more-time.ts'
import { requestChanges } from './request-changes.ts'
import { takeStep } from './take-step.ts'

const zone = 'Asia/Riyadh'
const page = async (db: Db, deal: Scene) => (await findCollaborationPage(db, deal.id, deal.brand))!
const refusedAs = (code: string) => expect.objectContaining({ code })
const form = (dueOn: string): MoreTimeForm => ({ dueOn, reason: 'The light was wrong' })

/** Asks for more time and agrees to it. */
async function putOff(db: Db, deal: Scene, dueOn: string, now: Date) {
  expect(await askMoreTime(db, deal.creator, deal.id, form(dueOn), now)).toBeNull()
  const { pending } = (await page(db, deal)).moreTime
  await answerMoreTime(db, deal.brand, deal.id, { request: pending!.id, isAgreed: true }, now)
}

describe('more time', () => {
  test('for a draft moves its day, the last day to publish and the deadline', async ({ db, make, clock }) => {
    const deal = await make.deal('funded')
    const { terms, openAt } = await page(db, deal)
    await putOff(db, deal, plusCalendarDays(terms.draftDueOn, 5), clock.now)
    const after = await page(db, deal)
    expect(after.terms.draftDueOn).toBe(plusCalendarDays(terms.draftDueOn, 5))
    expect(after.terms.publishTo).toBe(plusCalendarDays(terms.publishTo, 5))
    expect([after.openAt, after.dueAt]).toEqual([plusDays(openAt!, 5), plusDays(openAt!, 5)])
    expect(after.agreement!.draftDueOn).toBe(terms.draftDueOn)
    await expect(takeStep(db, deal.brand, deal.id, 'cancel-late-draft', openAt!)).rejects.toEqual(
      refusedAs('step.too_early'),
    )
    expect(after.history.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['ask-more-time', 'agree-more-time']),
    )
  })

  test('for a review lets silence approve at the end of the new day', async ({ db, make, clock }) => {
    const deal = await make.deal('in_review', { payout: false })
    const { dueAt, terms } = await page(db, deal)
    const day = plusCalendarDays(dueAt!.toISOString().slice(0, 10), 4)
    expect(await askMoreTime(db, deal.brand, deal.id, form(day), clock.now)).toBeNull()
    const { pending } = (await page(db, deal)).moreTime
    await answerMoreTime(db, deal.creator, deal.id, { request: pending!.id, isAgreed: true }, clock.now)
    const end = endOfDay(day, zone)
    await runClocks({ db, now: () => new Date(end.getTime() - 1) })
    expect(await page(db, deal)).toMatchObject({ status: 'in_review', dueAt: end, terms })
    await runClocks({ db, now: () => end })
    expect((await page(db, deal)).status).toBe('approved')
  })

  test('is asked for in every status of the work, and the clock of the next one is its own', async ({
    db,
    make,
    clock,
  }) => {
    for (const status of ['funded', 'in_review', 'approved', 'published'] as const) {
      const deal = await make.deal(status, { payout: false })
      const before = await page(db, deal)
      const day = plusCalendarDays(before.dueAt!.toISOString().slice(0, 10), 6)
      await putOff(db, deal, day, clock.now)
      const after = await page(db, deal)
      expect(after.dueAt!.getTime()).toBeGreaterThan(before.dueAt!.getTime())
    }
    const deal = await make.deal('in_review', { payout: false })
    await requestChanges(db, deal.brand, deal.id, 'Brighter', clock.now)
    await putOff(db, deal, plusCalendarDays(clock.now.toISOString().slice(0, 10), 9), clock.now)
    expect((await page(db, deal)).openAt!.getTime()).toBeGreaterThan(plusDays(clock.now, 8).getTime())
  })

  test('that waits does not stop the clock, and lapses with the deadline it was for', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('in_review', { payout: false })
    const { dueAt } = await page(db, deal)
    const day = plusCalendarDays(dueAt!.toISOString().slice(0, 10), 3)
    await askMoreTime(db, deal.brand, deal.id, form(day), clock.now)
    const { pending } = (await page(db, deal)).moreTime
    await runClocks({ db, now: () => dueAt! })
    const after = await page(db, deal)
    expect(after).toMatchObject({ status: 'approved', moreTime: { pending: null } })
    await expect(
      answerMoreTime(db, deal.creator, deal.id, { request: pending!.id, isAgreed: true }, dueAt!),
    ).rejects.toEqual(refusedAs('more_time.lapsed'))
  })

  test('refused changes nothing, and may be asked for again', async ({ db, make, clock, world }) => {
    const deal = await make.deal('funded')
    const before = await page(db, deal)
    const day = plusCalendarDays(before.terms.draftDueOn, 3)
    await askMoreTime(db, deal.creator, deal.id, form(day), clock.now)
    await expect(askMoreTime(db, deal.brand, deal.id, form(day), clock.now)).rejects.toEqual(
      refusedAs('more_time.pending'),
    )
    const { pending } = (await page(db, deal)).moreTime
    expect(pending).toMatchObject({ byRole: 'creator', dueOn: day, reason: 'The light was wrong' })
    await expect(
      answerMoreTime(db, deal.creator, deal.id, { request: pending!.id, isAgreed: true }, clock.now),
    ).rejects.toEqual(refusedAs('more_time.own'))
    world.letters.length = 0
    await answerMoreTime(db, deal.brand, deal.id, { request: pending!.id, isAgreed: false }, clock.now)
    await drain(world.context)
    expect(world.letters.map(({ subject }) => subject).join()).toContain('refused more time')
    const after = await page(db, deal)
    expect([after.dueAt, after.terms]).toEqual([before.dueAt, before.terms])
    expect(await askMoreTime(db, deal.creator, deal.id, form(day), clock.now)).toBeNull()
  })

  test('needs a later day, not one too far, and none that holds the money too long', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.deal('funded')
    const { terms } = await page(db, deal)
    const ask = (days: number) =>
      askMoreTime(
        db,
        deal.creator,
        deal.id,
        form(plusCalendarDays(terms.draftDueOn, days)),
        plusHours(clock.now, 1),
      )
    expect(await ask(0)).toBe('more_time_not_later')
    expect(await ask(-40)).toBe('more_time_not_later')
    expect(await ask(31)).toBe('more_time_too_far')
    await putOff(db, deal, plusCalendarDays(terms.draftDueOn, 30), clock.now)
    // The post is due on the 44th day and is checked three days later: thirty more would be the 77th and stay held.
    await putOff(db, deal, plusCalendarDays(terms.draftDueOn, 55), clock.now)
    expect(await ask(80)).toBe('more_time_beyond_hold')
    expect((await page(db, deal)).moreTime).toMatchObject({ agreed: 2, pending: null })
  })

  test('is agreed three times in a deal at most', async ({ db, make, clock }) => {
    const deal = await make.deal('funded')
    const { terms } = await page(db, deal)
    for (let times = 1; times <= mostMoreTime; times += 1)
      await putOff(db, deal, plusCalendarDays(terms.draftDueOn, times), clock.now)
    await expect(
      askMoreTime(db, deal.creator, deal.id, form(plusCalendarDays(terms.draftDueOn, 9)), clock.now),
    ).rejects.toEqual(refusedAs('more_time.all_used'))
  })

  test('is nothing for talks, for ends, or for strangers', async ({ db, make, clock }) => {
    const day = plusCalendarDays(clock.now.toISOString().slice(0, 10), 9)
    for (const status of ['invited', 'accepted', 'completed'] as const) {
      const deal = await make.deal(status)
      await expect(askMoreTime(db, deal.creator, deal.id, form(day), clock.now)).rejects.toEqual(
        refusedAs('more_time.not_now'),
      )
    }
    const deal = await make.deal('funded')
    const strangers = [await make.brand(), await make.creator()]
    for (const stranger of strangers)
      await expect(askMoreTime(db, stranger, deal.id, form(day), clock.now)).rejects.toEqual(
        refusedAs('collaboration.unknown'),
      )
  })

  test('agreed by several people at once moves the deadline once; silence at that instant is one or the other', async ({
    db,
    make,
    clock,
  }) => {
    for (let round = 0; round < 8; round += 1) {
      const deal = await make.deal('in_review', { payout: false })
      const { dueAt } = await page(db, deal)
      const day = plusCalendarDays(dueAt!.toISOString().slice(0, 10), 3)
      await askMoreTime(db, deal.brand, deal.id, form(day), clock.now)
      const request = (await page(db, deal)).moreTime.pending!.id
      const agree = () => answerMoreTime(db, deal.creator, deal.id, { request, isAgreed: true }, dueAt!)
      const outcomes = await Promise.allSettled([agree(), runClocks({ db, now: () => dueAt! }), agree()])
      const agreed = [outcomes[0], outcomes[2]].filter(({ status }) => status === 'fulfilled').length
      const after = await page(db, deal)
      expect(agreed).toBe(after.status === 'in_review' ? 1 : 0)
      if (agreed) expect(after.dueAt).toEqual(endOfDay(day, zone))
    }
  })
})
