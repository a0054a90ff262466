import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { listFeedbackAbout, listOpinionsAbout } from '#db/queries/feedback.ts'
import { findPublicCreator } from '#db/queries/media-kit.ts'
import { findCase, findStandingOf, listReports } from '#db/queries/moderation.ts'
import { listQueue } from '#db/queries/desk-queue.ts'
import { listModerationQueue } from '#db/queries/moderation-queue.ts'
import { findOpenBrief } from '#db/queries/briefs.ts'
import { listNotices } from '#db/queries/notices.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import type { Breach, ModerationOutcome } from '../domain/moderation/case.ts'
import { drain } from '../jobs/drain.ts'
import { type Scene, test } from '../jobs/testing.ts'
import { changeListedWord } from './change-lists.ts'
import { appealDecision, decideCase } from './decide-moderation.ts'
import { reportSubject } from './report-subject.ts'
import { sendMessage } from './send-message.ts'
import { writeFeedback } from './write-feedback.ts'

const refusedAs = (code: string) => expect.objectContaining({ code })
const ruling = (
  outcome: ModerationOutcome,
  reason: Breach | 'none' = outcome === 'keep' ? 'none' : 'abuse',
) => ({
  outcome,
  reason,
  note: 'Because of the rules',
})
const said = (deal: Scene, side: 'brand' | 'creator') => async (db: Db) =>
  (await findCollaborationPage(db, deal.id, deal[side]))!.messages
const kinds = async (db: Db, accountId: string) =>
  (await listNotices(db, accountId))
    .map(({ kind }) => kind)
    .filter((kind) => /^(moderation|message)/.test(kind))

/** A message from the brand of a deal, and its case once the creator has reported it. */
async function reported(db: Db, deal: Scene, now: Date, reason: Breach = 'abuse') {
  await sendMessage(db, deal.brand, deal.id, 'You are slow', now)
  const [message] = await said(deal, 'creator')(db)
  const subject = { kind: 'message', id: String(message!.id) } as const
  await reportSubject(db, deal.creator, { ...subject, reason, note: '' }, now)
  const found = await db
    .selectFrom('moderationCases')
    .select('id')
    .where('subjectId', '=', subject.id)
    .where('subjectKind', '=', 'message')
    .executeTakeFirstOrThrow()
  return { caseId: found.id, subject }
}

describe('a report', () => {
  test('makes one case however often it is made, due sooner where somebody may come to harm', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.scene()
    const { caseId, subject } = await reported(db, deal, clock.now)
    expect((await findCase(db, caseId))!.dueAt).toEqual(plusHours(clock.now, 72))
    await reportSubject(db, deal.creator, { ...subject, reason: 'danger', note: 'Look' }, clock.now)
    expect((await findCase(db, caseId))!.dueAt).toEqual(plusHours(clock.now, 24))
    expect(await listReports(db, caseId)).toHaveLength(1)
    expect(await listModerationQueue(db)).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'report', caseId, subject: 'message', reason: 'abuse', reports: 1 },
        ...{ deadline: plusHours(clock.now, 24), link: `/staff/moderation/${caseId}` },
      }),
    )
    expect(await listQueue(db, ['moderation'], clock.now)).toContainEqual(
      expect.objectContaining({ id: caseId, about: 'message', dueAt: plusHours(clock.now, 24) }),
    )
  })

  test('is only for what one sees, and not for one’s own', async ({ db, make, clock }) => {
    const deal = await make.scene()
    const { subject } = await reported(db, deal, clock.now)
    const about = { ...subject, reason: 'spam', note: '' } as const
    const stranger = await make.creator()
    for (const [actor, report] of [
      [stranger, about],
      [deal.brand, about],
      [deal.creator, { ...about, id: '99999999' }],
      [deal.creator, { ...about, kind: 'feedback' }],
      [deal.creator, { ...about, kind: 'kit', id: deal.creator.id }],
    ] as const)
      await expect(reportSubject(db, actor, report, clock.now)).rejects.toEqual(
        refusedAs('moderation.unknown'),
      )
  })
})

describe('a decision', () => {
  test('hides a message from the other side only, and tells both', async ({ db, make, world, clock }) => {
    const deal = await make.scene()
    const { caseId } = await reported(db, deal, clock.now)
    await decideCase(db, await make.staff(), caseId, ruling('remove'), clock.now)
    expect(await said(deal, 'creator')(db)).toMatchObject([{ body: '', standing: 'removed' }])
    expect(await said(deal, 'brand')(db)).toMatchObject([{ body: 'You are slow', standing: 'removed' }])
    await drain(world.context)
    expect(await kinds(db, deal.brand.accountId)).toEqual(['moderation-decided'])
    expect(await kinds(db, deal.creator.accountId)).toEqual(['moderation-reported', 'message'])
    await expect(decideCase(db, await make.staff(), caseId, ruling('keep'), clock.now)).rejects.toEqual(
      refusedAs('moderation.decided'),
    )
  })

  test('is appealed once, in time, by whose it is, and decided by another person for good', async ({
    db,
    make,
    clock,
  }) => {
    const deal = await make.scene()
    const { caseId, subject } = await reported(db, deal, clock.now)
    const [first, second] = [await make.staff(), await make.staff()]
    await decideCase(db, first, caseId, ruling('hide'), clock.now)
    const appeal = (actor: Scene['brand'] | Scene['creator'], now = clock.now) =>
      appealDecision(db, actor, caseId, 'It was a joke', now)
    await expect(appeal(deal.creator)).rejects.toEqual(refusedAs('moderation.unknown'))
    await expect(appeal(deal.brand, plusDays(clock.now, 14))).rejects.toEqual(
      refusedAs('moderation.no_appeal'),
    )
    await appeal(deal.brand)
    await expect(appeal(deal.brand)).rejects.toEqual(refusedAs('moderation.no_appeal'))
    await expect(decideCase(db, first, caseId, ruling('keep'), clock.now)).rejects.toEqual(
      refusedAs('moderation.another_person'),
    )
    await decideCase(db, second, caseId, ruling('keep'), clock.now)
    expect(await findStandingOf(db, subject)).toBeNull()
    expect(await said(deal, 'creator')(db)).toMatchObject([{ body: 'You are slow', standing: null }])
    await expect(appeal(deal.brand)).rejects.toEqual(refusedAs('moderation.no_appeal'))
  })

  test('takes removed feedback out of the counts, and its removal stays visible', async ({
    db,
    make,
    clock,
  }) => {
    const { id, brand, creator } = await make.deal('completed')
    await writeFeedback(db, brand, id, { stars: 1, answers: {}, body: 'A lie' }, clock.now)
    await writeFeedback(db, creator, id, { stars: 5, answers: {}, body: 'Fine' }, clock.now)
    const about = { side: 'creator', id: creator.id } as const
    const [one] = await listFeedbackAbout(db, about)
    await reportSubject(db, creator, { kind: 'feedback', id: one!.id, reason: 'abuse', note: '' }, clock.now)
    const row = (await listModerationQueue(db)).find(({ excerpt }) => excerpt === 'A lie')!
    await decideCase(db, await make.staff(), row.caseId, ruling('remove'), clock.now)
    expect(await listOpinionsAbout(db, about)).toEqual([])
    expect(await listFeedbackAbout(db, about)).toMatchObject([
      { stars: 0, body: '', author: 'Dukkan', standing: { state: 'removed', reason: 'abuse' } },
    ])
  })

  test('takes a media kit and a brief out of what everybody sees', async ({ db, make, clock }) => {
    const deal = await make.scene()
    const staff = await make.staff()
    const cases = [
      [deal.brand, { kind: 'kit', id: deal.creator.id }],
      [await make.creator(), { kind: 'brief', id: deal.briefId }],
    ] as const
    expect(await findPublicCreator(db, deal.handle)).toBeDefined()
    expect(await findOpenBrief(db, deal.briefId)).toBeDefined()
    for (const [actor, subject] of cases) {
      await reportSubject(db, actor, { ...subject, reason: 'fraud', note: '' }, clock.now)
      const { id } = await db
        .selectFrom('moderationCases')
        .select('id')
        .where('subjectId', '=', subject.id)
        .executeTakeFirstOrThrow()
      await decideCase(db, staff, id, ruling('hide', 'fraud'), clock.now)
    }
    expect(await findPublicCreator(db, deal.handle)).toBeUndefined()
    expect(await findOpenBrief(db, deal.briefId)).toBeUndefined()
  })
})

describe('a listed word', () => {
  test('holds a message until staff lets it through, and the other side hears of it then', async ({
    db,
    make,
    world,
    clock,
  }) => {
    const staff = await make.staff()
    await changeListedWord(db, staff, { language: 'en', word: 'Swindle', effect: 'hold' }, clock.now)
    const deal = await make.scene()
    await sendMessage(db, deal.brand, deal.id, 'No sw1ndle here', clock.now)
    await drain(world.context)
    expect(await said(deal, 'creator')(db)).toMatchObject([{ body: '', standing: 'held' }])
    expect(await kinds(db, deal.creator.accountId)).toEqual([])
    expect(await kinds(db, deal.brand.accountId)).toEqual(['moderation-held'])
    const { caseId } = (await listModerationQueue(db)).find(({ excerpt }) => excerpt.includes('sw1ndle'))!
    expect(await listReports(db, caseId)).toMatchObject([
      { by: null, reason: 'listed_word', note: 'swindle' },
    ])
    await decideCase(db, staff, caseId, ruling('keep'), clock.now)
    await drain(world.context)
    expect(await said(deal, 'creator')(db)).toMatchObject([{ body: 'No sw1ndle here', standing: null }])
    expect(await kinds(db, deal.creator.accountId)).toEqual(['message'])

    await changeListedWord(db, staff, { language: 'en', word: 'swindle', effect: 'none' }, clock.now)
    await sendMessage(db, deal.brand, deal.id, 'swindle', clock.now)
    expect((await said(deal, 'creator')(db)).at(-1)).toMatchObject({ body: 'swindle', standing: null })
  })

  test('that flags shows the text and tells staff; what is written anew belongs to the case', async ({
    db,
    make,
    clock,
  }) => {
    await changeListedWord(
      db,
      await make.staff(),
      { language: 'ru', word: 'обман*', effect: 'flag' },
      clock.now,
    )
    const { id, brand } = await make.deal('completed')
    await writeFeedback(db, brand, id, { stars: 2, answers: {}, body: 'Сплошной обманчик' }, clock.now)
    await writeFeedback(db, brand, id, { stars: 2, answers: {}, body: 'Другие слова' }, clock.now)
    const row = (await listModerationQueue(db)).find(({ excerpt }) => excerpt.includes('обманчик'))!
    expect(row.excerpt).toContain('Другие слова')
    expect(row.reports).toBe(1)
  })
})
