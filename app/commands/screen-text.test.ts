import { describe, expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { findContest } from '#db/queries/contests.ts'
import { listDealFeedback, listFeedbackAbout } from '#db/queries/feedback.ts'
import { findPublicCreator } from '#db/queries/media-kit.ts'
import { findSubject } from '#db/queries/moderation-subjects.ts'
import { dayIn, plusDays } from '../domain/clock.ts'
import { contestForm } from '../domain/contest/rules.ts'
import { type SubjectKind, subjectKinds } from '../domain/moderation/case.ts'
import { freeTexts } from '../domain/moderation/free-texts.ts'
import { type Scene, test } from '../jobs/testing.ts'
import { changeListedWord } from './change-lists.ts'
import { openContest } from './open-contest.ts'
import { reportSubject } from './report-subject.ts'
import { saveProfile } from './save-profile.ts'
import { sendMessage } from './send-message.ts'
import { signUp } from './sign-up.ts'
import { replyToFeedback, writeFeedback } from './write-feedback.ts'

const word = 'swindle'
type World = {
  db: Db
  make: { deal(status: 'completed'): Promise<Scene> } & Record<
    'contest' | 'brief',
    (words: string) => Promise<unknown>
  >
  now: Date
}

/** One text of each kind that is looked up, with the listed word in it. */
const writers: Partial<Record<SubjectKind, (world: World) => Promise<unknown>>> = {
  message: async ({ db, make, now }) => {
    const { brand, id } = await make.deal('completed')
    await sendMessage(db, brand, id, word, now)
  },
  feedback: async ({ db, make, now }) => {
    const { brand, id } = await make.deal('completed')
    await writeFeedback(db, brand, id, { stars: 1, answers: {}, body: word }, now)
  },
  reply: async ({ db, make, now }) => replied(db, await make.deal('completed'), word, now),
  brief: ({ make }) => make.brief(word),
  contest: ({ make }) => make.contest(word),
  kit: async ({ db, make, now }) => {
    const { creator } = await make.deal('completed')
    await saveProfile(db, creator, { name: 'Noura', locale: 'en', about: word }, now)
  },
  brand: async ({ db, make, now }) => {
    const { brand } = await make.deal('completed')
    await saveProfile(db, brand, { name: 'Lina', locale: 'en', about: word }, now)
  },
}

async function replied(db: Db, { id, brand, creator }: Scene, body: string, now: Date) {
  await writeFeedback(db, brand, id, { stars: 1, answers: {}, body: 'Slow' }, now)
  await writeFeedback(db, creator, id, { stars: 5, answers: {}, body: 'Fine' }, now)
  await replyToFeedback(db, creator, id, body, now)
}

describe('a listed word', () => {
  const screened = new Set(subjectKinds.filter((kind) => Object.values(freeTexts).includes(kind)))
  test.for([...screened])('in a %s opens a case', async (kind, { db, make, clock }) => {
    await changeListedWord(db, await make.staff(), { language: 'en', word, effect: 'flag' }, clock.now)
    const casesOf = async () =>
      (
        await db
          .selectFrom('moderationCases as c')
          .innerJoin('moderationReports as r', 'r.caseId', 'c.id')
          .select('c.excerpt')
          .where('c.subjectKind', '=', kind)
          .where('r.reason', '=', 'listed_word')
          .execute()
      ).filter(({ excerpt }) => excerpt.includes(word)).length
    const before = await casesOf()
    const brief = (words: string) => make.deal('accepted', { brief: { product: words } as never })
    const contest = (words: string) => contestOf(db, make, words, clock.now)
    await writers[kind]!({ db, make: { deal: make.deal, brief, contest }, now: clock.now })
    expect(await casesOf()).toBe(before + 1)
  })

  test('in the name of somebody who signs up opens a case, and the page waits where it holds', async ({
    db,
    make,
    clock,
  }) => {
    await changeListedWord(db, await make.staff(), { language: 'en', word, effect: 'hold' }, clock.now)
    const account = {
      as: 'creator',
      email: `a${clock.now.getTime()}@example.test`,
      passwordHash: 'x',
    } as const
    const place = { country: 'SA', languages: ['ar'], timeZone: '', locale: 'en' } as const
    const handle = `h${clock.now.getTime()}`
    await signUp(db, { ...account, ...place, name: `Swindle ${handle}`, handle } as never, clock.now)
    expect(await findPublicCreator(db, handle)).toBeUndefined()
    await changeListedWord(db, await make.staff(), { language: 'en', word, effect: 'none' }, clock.now)
  })

  test('that was let through is not held again for a change of language', async ({ db, make, clock }) => {
    await changeListedWord(db, await make.staff(), { language: 'en', word, effect: 'flag' }, clock.now)
    const { creator } = await make.scene()
    const profile = { name: 'Noura', about: `No ${word}` }
    const count = async () =>
      (await db.selectFrom('moderationCases').select('id').where('subjectId', '=', creator.id).execute())
        .length
    await saveProfile(db, creator, { ...profile, locale: 'en' }, clock.now)
    expect(await count()).toBe(1)
    await db
      .updateTable('moderationCases')
      .set({ status: 'decided' })
      .where('subjectId', '=', creator.id)
      .execute()
    await saveProfile(db, creator, { ...profile, locale: 'ru' }, clock.now)
    expect(await count()).toBe(1)
    await saveProfile(db, creator, { ...profile, about: `Another ${word}`, locale: 'ru' }, clock.now)
    expect(await count()).toBe(2)
  })
})

test('an answer that is held is read by its writer and by nobody else', async ({ db, make, clock }) => {
  await changeListedWord(db, await make.staff(), { language: 'en', word, effect: 'hold' }, clock.now)
  const deal = await make.deal('completed')
  await replied(db, deal, `No ${word}`, clock.now)
  const [shown] = await listFeedbackAbout(db, { side: 'creator', id: deal.creator.id })
  expect(shown!.reply).toMatchObject({ body: '', standing: { state: 'held' } })
  const own = (await listDealFeedback(db, deal.id)).find(({ byRole }) => byRole === 'brand')!
  expect(own.reply).toMatchObject({ body: `No ${word}` })
})

test('answers and contests are reported by others, and not by whose they are', async ({
  db,
  make,
  clock,
}) => {
  await changeListedWord(db, await make.staff(), { language: 'en', word, effect: 'none' }, clock.now)
  const deal = await make.deal('completed')
  await replied(db, deal, 'You were slower', clock.now)
  const feedback = (await listDealFeedback(db, deal.id)).find(({ byRole }) => byRole === 'brand')!
  const contest = await contestOf(db, make, 'A prize', clock.now)
  for (const [subject, owner] of [
    [{ kind: 'reply', id: feedback.id }, deal.creator],
    [{ kind: 'contest', id: contest.id }, contest.brand],
  ] as const) {
    expect(await findSubject(db, subject, owner)).toBeUndefined()
    const reader = await make.brand()
    await reportSubject(db, reader, { ...subject, reason: 'abuse', note: '' }, clock.now)
    const [made] = await db
      .selectFrom('moderationCases')
      .selectAll()
      .where('subjectId', '=', subject.id)
      .execute()
    expect(made).toMatchObject({ subjectKind: subject.kind, ownerAccount: owner.accountId, status: 'open' })
  }
})

/** A contest with words of the brand's choice. */
async function contestOf(
  db: Db,
  make: { deal(status: 'accepted', also: object): Promise<Scene> },
  conditions: string,
  now: Date,
) {
  const day = (days: number) => dayIn(plusDays(now, days), 'Asia/Riyadh')
  const contest = { prize: 'A set', conditions: 'One', winners: 2, endsOn: day(20), rulesUrl: '' }
  const deliverables = [{ platform: 'instagram', format: 'contest', quantity: 1 }]
  const deal = await make.deal('accepted', { brief: { contest, deliverables } })
  const form = contestForm.parse({
    ...{ prize: 'A set', conditions, closesOn: day(10), importDays: '3', winners: '2', substitutes: '0' },
    ...{ answerDays: '3', tags: '0', excluded: '' },
  })
  await openContest(db, deal.brand, deal.id, form, now)
  return { ...deal, id: (await findContest(db, deal.id, deal.brand))!.id }
}
