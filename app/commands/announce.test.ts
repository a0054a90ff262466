import { expect } from 'vitest'
import { test } from '#app/jobs/testing.ts'
import { findAnnouncement, listAnnouncements } from '#db/queries/announcements.ts'
import { plusHours } from '../domain/clock.ts'
import { audiencesOf } from '../domain/staff/announcement.ts'
import { announce, endAnnouncement } from './announce.ts'

test('an announcement is read by its readers from its beginning to its end, and not by who put it away', async ({
  db,
  make,
  clock,
}) => {
  const staff = await make.staff()
  const words = { en: 'Payouts pause on Friday', ar: 'تتوقف الدفعات يوم الجمعة', ru: 'Выплат в пятницу нет' }
  const span = { startsAt: plusHours(clock.now, 1), endsAt: plusHours(clock.now, 5) }
  await announce(db, staff, { audience: 'creator', words, ...span }, clock.now)
  const seen = (role: string | null, hours: number, dismissed: string[] = []) =>
    findAnnouncement(db, audiencesOf(role), dismissed, plusHours(clock.now, hours))
  expect(await seen('creator', 0)).toBeUndefined()
  expect(await seen('brand', 2)).toBeUndefined()
  const shown = await seen('creator', 2)
  expect(shown).toMatchObject({ words })
  expect(await seen('creator', 2, [shown!.id])).toBeUndefined()
  expect(await seen('creator', 5)).toBeUndefined()

  await announce(db, staff, { audience: 'everybody', words, ...span }, clock.now)
  expect(await seen(null, 2)).toBeDefined()
  const [newest] = (await listAnnouncements(db)).filter(({ audience }) => audience === 'everybody')
  await endAnnouncement(db, staff, newest!.id, plusHours(clock.now, 2))
  expect(await seen(null, 2)).toBeUndefined()
  await expect(endAnnouncement(db, staff, newest!.id, plusHours(clock.now, 3))).rejects.toMatchObject({
    code: 'announcement.unknown',
  })
  await expect(
    announce(db, staff, { audience: 'brand', words, ...span }, plusHours(clock.now, 9)),
  ).rejects.toMatchObject({ code: 'announcement.past' })
})
