import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { listDealFeedback, listFeedbackAbout, listOpinionsAbout } from '#db/queries/feedback.ts'
import { listNotices } from '#db/queries/notices.ts'
import { plusDays } from '../domain/clock.ts'
import { feedbackDays } from '../domain/feedback/feedback.ts'
import { drain } from '../jobs/drain.ts'
import { runFeedback } from '../jobs/run-feedback.ts'
import { test } from '../jobs/testing.ts'
import { takeStep } from './take-step.ts'
import { replyToFeedback, writeFeedback } from './write-feedback.ts'

const good = { stars: 5, answers: { in_time: 'yes', again: 'yes' }, body: 'Quick and clear' } as const
const poor = { stars: 2, answers: { paid_in_time: 'no' }, body: 'Slow' } as const
const refusedAs = (code: string) => expect.objectContaining({ code })
const kinds = async (db: Db, accountId: string) =>
  (await listNotices(db, accountId)).map(({ kind }) => kind).filter((kind) => kind.startsWith('feedback'))

describe('feedback', () => {
  test('of one side is read by nobody until the other has written as well', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const { id, brand, creator } = await make.deal('completed')
    await writeFeedback(db, brand, id, { ...good, stars: 3 }, clock.now)
    await writeFeedback(db, brand, id, good, clock.now)
    expect((await listDealFeedback(db, id)).map(({ shownAt }) => shownAt)).toEqual([null])
    expect(await listFeedbackAbout(db, { side: 'creator', id: creator.id })).toEqual([])
    await drain(world.context)
    expect(await kinds(db, creator.accountId)).toEqual(['feedback-written'])

    await writeFeedback(db, creator, id, poor, clock.now)
    const [about] = await listFeedbackAbout(db, { side: 'creator', id: creator.id })
    expect(about).toMatchObject({ stars: 5, author: 'Dukkan', body: 'Quick and clear', shownAt: clock.now })
    expect(await listOpinionsAbout(db, { side: 'brand', id: brand.id })).toMatchObject([{ stars: 2 }])
    await expect(writeFeedback(db, brand, id, poor, clock.now)).rejects.toEqual(refusedAs('feedback.shown'))
    await drain(world.context)
    expect(await kinds(db, brand.accountId)).toEqual(['feedback-shown'])
    const versions = await db
      .selectFrom('feedbackVersions as v')
      .innerJoin('feedback as f', 'f.id', 'v.feedbackId')
      .select('v.stars')
      .where('f.collaborationId', '=', id)
      .where('f.byRole', '=', 'brand')
      .orderBy('v.version')
      .execute()
    expect(versions.map(({ stars }) => stars)).toEqual([3, 5])
  })

  test('is shown alone when fourteen days have passed, once, and then it is too late for the other', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const { id, brand, creator } = await make.deal('completed')
    await writeFeedback(db, creator, id, poor, clock.now)
    // The deal was verified an hour ahead of the clock of its making.
    const until = plusDays(clock.now, feedbackDays).getTime() + 3_600_000
    clock.now = new Date(until - 1)
    await runFeedback(world.context)
    expect(await listOpinionsAbout(db, { side: 'brand', id: brand.id })).toEqual([])
    clock.now = new Date(until)
    await Promise.all([runFeedback(world.context), runFeedback(world.context)])
    await drain(world.context)
    await runFeedback(world.context)
    await drain(world.context)
    expect(await listOpinionsAbout(db, { side: 'brand', id: brand.id })).toMatchObject([{ stars: 2 }])
    await expect(writeFeedback(db, brand, id, good, clock.now)).rejects.toEqual(refusedAs('feedback.not_now'))
    expect((await kinds(db, creator.accountId)).filter((kind) => kind === 'feedback-shown')).toHaveLength(1)
    await replyToFeedback(db, brand, id, 'We have hired somebody', clock.now)
    await expect(replyToFeedback(db, brand, id, 'And again', clock.now)).rejects.toEqual(
      refusedAs('feedback.answered'),
    )
    const [one] = await listFeedbackAbout(db, { side: 'brand', id: brand.id })
    expect(one?.reply).toMatchObject({ author: 'Dukkan', body: 'We have hired somebody' })
  })

  test('is asked for once when a paid deal has ended, and never without money', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const { brand, creator } = await make.deal('completed')
    const unpaid = await make.deal('accepted')
    await takeStep(db, unpaid.brand, unpaid.id, 'cancel-unfunded', clock.now)
    clock.now = plusDays(clock.now, 1)
    await runFeedback(world.context)
    await runFeedback(world.context)
    await drain(world.context)
    await runFeedback(world.context)
    await drain(world.context)
    for (const { accountId } of [brand, creator])
      expect(await kinds(db, accountId)).toEqual(['feedback-asked'])
    expect(await kinds(db, unpaid.brand.accountId)).toEqual([])
    await expect(writeFeedback(db, unpaid.brand, unpaid.id, good, clock.now)).rejects.toEqual(
      refusedAs('feedback.not_now'),
    )
  })

  test('written by both at the same moment is shown once, and to strangers the deal does not exist', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, creator } = await make.deal('completed')
    const stranger = await make.brand()
    await expect(writeFeedback(db, stranger, id, good, clock.now)).rejects.toEqual(
      refusedAs('collaboration.unknown'),
    )
    await Promise.all([
      writeFeedback(db, brand, id, good, clock.now),
      writeFeedback(db, creator, id, poor, clock.now),
    ])
    expect((await listDealFeedback(db, id)).every(({ shownAt }) => shownAt !== null)).toBe(true)
  })

  test('that was shown cannot be changed, not even past the commands', async ({ db, make, clock }) => {
    const { id, brand, creator } = await make.deal('completed')
    await writeFeedback(db, brand, id, good, clock.now)
    await writeFeedback(db, creator, id, poor, clock.now)
    await expect(
      db.updateTable('feedback').set({ stars: 1 }).where('collaborationId', '=', id).execute(),
    ).rejects.toThrow('stays as it is')
    await expect(db.deleteFrom('feedback').where('collaborationId', '=', id).execute()).rejects.toThrow()
  })
})
