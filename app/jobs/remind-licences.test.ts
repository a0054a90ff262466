import { expect } from 'vitest'
import { listNotices } from '#db/queries/notices.ts'
import { checkLicence } from '../commands/check-licence.ts'
import { declareLicence } from '../commands/declare-licence.ts'
import { plusCalendarDays } from '../domain/calendar-day.ts'
import { dayIn, endOfDay } from '../domain/clock.ts'
import type { Locale } from '../i18n/locale.ts'
import { drain } from './drain.ts'
import { remindLicences } from './remind-licences.ts'
import { tellLicence } from './tell-licence.ts'
import { type Factories, test } from './testing.ts'

type Setting = { db: Parameters<typeof declareLicence>[0]; make: Factories; clock: { now: Date } }

/** A creator who holds one licence that ends so many days from now. */
async function holder({ db, make, clock }: Setting, days: number, zone = 'Asia/Riyadh') {
  const creator = await make.creator()
  await db.deleteFrom('creatorLicences').where('creatorId', '=', creator.id).execute()
  await db.updateTable('creators').set({ timeZone: zone }).where('id', '=', creator.id).execute()
  const end = plusCalendarDays(dayIn(clock.now, zone), days)
  const form = { kind: 'sa-mawthooq', number: '778899', holder: 'Noura', validUntil: end } as const
  await declareLicence(db, creator, form, clock.now)
  const { id } = await db
    .selectFrom('creatorLicences')
    .select('id')
    .where('creatorId', '=', creator.id)
    .executeTakeFirstOrThrow()
  return { creator, end, id, form }
}

const emailOf = async ({ db }: Pick<Setting, 'db'>, accountId: string) =>
  (await db.selectFrom('accounts').select('email').where('id', '=', accountId).executeTakeFirstOrThrow())
    .email

test.for(['Asia/Riyadh', 'America/St_Johns', 'Pacific/Apia'])(
  'in %s a creator is told once, 30, 7 and 1 days before the end, by their own day',
  async (zone, { db, make, world, clock }) => {
    const { creator, end } = await holder({ db, make, clock }, 60, zone)
    const to = await emailOf({ db }, creator.accountId)
    const run = async (day: string, minutes: number) => {
      clock.now = new Date(endOfDay(day, zone).getTime() + minutes * 60_000)
      const before = world.letters.filter((letter) => letter.to === to).length
      await Promise.all([remindLicences(world.context), remindLicences(world.context)])
      await drain(world.context)
      await remindLicences(world.context)
      await drain(world.context)
      return world.letters
        .filter((letter) => letter.to === to)
        .slice(before)
        .map(({ subject }) => subject)
    }
    // Half an hour before the creator's midnight it is still the day before.
    expect(await run(plusCalendarDays(end, -31), -30)).toEqual([])
    for (const [days, words] of [
      [30, 'Saudi Mawthooq licence: it ends in 30 days'],
      [7, 'Saudi Mawthooq licence: it ends in 7 days'],
      [1, 'Saudi Mawthooq licence: it ends in 1 day'],
    ] as const)
      expect(await run(plusCalendarDays(end, -days - 1), 30)).toEqual([words])
    expect(await run(end, 30)).toEqual([])
    const told = (await listNotices(db, creator.accountId)).filter(({ kind }) => kind === 'licence-ending')
    expect(told.map(({ detail }) => detail.count)).toEqual([1, 7, 30])
    expect(told[0]!.path).toBe('/creator/licences')
  },
)

test('the letter is in the creator’s language and names the last day', async ({ db, make, world, clock }) => {
  const expected: [Locale, RegExp, RegExp][] = [
    ['ar', /^ترخيص .+: تنتهي صلاحيته بعد 7 أيام$/, /يسري حتى/],
    ['ru', /: срок истекает через 7 дней$/, /Действует до/],
  ]
  for (const [locale, subject, text] of expected) {
    const { creator } = await holder({ db, make, clock }, 7)
    await db.updateTable('accounts').set({ locale }).where('id', '=', creator.accountId).execute()
    await remindLicences(world.context)
    await drain(world.context)
    const to = await emailOf({ db }, creator.accountId)
    const [letter] = world.letters.filter((one) => one.to === to)
    expect(letter!.subject).toMatch(subject)
    expect(letter!.text).toMatch(text)
    expect(letter!.text).toContain('/creator/licences')
  }
})

test('a licence that was renewed, refused or has ended is not reminded of', async ({
  db,
  make,
  world,
  clock,
}) => {
  const [renewed, refused, ended] = [
    await holder({ db, make, clock }, 7),
    await holder({ db, make, clock }, 7),
    await holder({ db, make, clock }, -1),
  ]
  await declareLicence(
    db,
    renewed.creator,
    { ...renewed.form, validUntil: plusCalendarDays(renewed.end, 365) },
    clock.now,
  )
  const verdict = { licence: refused.id, verdict: 'refused', reason: 'Not in the register' } as const
  await checkLicence(db, await make.staff(), verdict, clock.now)
  await remindLicences(world.context)
  await drain(world.context)
  // Asked to tell all the same, the job looks again.
  for (const { id } of [renewed, refused, ended]) await tellLicence(world.context, { licenceId: id })
  for (const { creator } of [renewed, refused, ended])
    expect(await listNotices(db, creator.accountId)).toEqual([])
})

test('days that were missed are caught up by the nearest reminder alone, and a letter that failed goes out again', async ({
  db,
  make,
  world,
  clock,
}) => {
  const { creator, id } = await holder({ db, make, clock }, 4)
  const failing = {
    ...world.context,
    mail: async () => {
      throw new Error('no line')
    },
  }
  await expect(tellLicence(failing, { licenceId: id })).rejects.toThrow('no line')
  await tellLicence(world.context, { licenceId: id })
  await tellLicence(world.context, { licenceId: id })
  const to = await emailOf({ db }, creator.accountId)
  const letters = world.letters.filter((letter) => letter.to === to)
  expect(letters.map(({ subject }) => subject)).toEqual(['Saudi Mawthooq licence: it ends in 4 days'])
})
