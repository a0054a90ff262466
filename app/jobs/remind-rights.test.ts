import { expect } from 'vitest'
import { listNotices } from '#db/queries/notices.ts'
import { acceptOffer } from '../commands/accept-offer.ts'
import { offerExtension } from '../commands/offer-extension.ts'
import { plusCalendarDays } from '../domain/calendar-day.ts'
import { dayIn, endOfDay, plusDays, plusHours } from '../domain/clock.ts'
import { drain } from './drain.ts'
import { remindRights } from './remind-rights.ts'
import { tellRights } from './tell-rights.ts'
import { test } from './testing.ts'

/** The letters about the end of rights, by their first words. */
const about = (letters: { subject: string }[]) =>
  letters.filter(({ subject }) => /rights to the content/.test(subject)).map(({ subject }) => subject)

test.for(['Asia/Riyadh', 'Europe/London', 'America/St_Johns', 'Pacific/Apia'])(
  'in %s both sides are told 30, 7 and 1 days before the end of the brand’s day, and on the day after',
  async (zone, { db, make, world, clock }) => {
    const brand = await make.brand()
    await db.updateTable('brands').set({ timeZone: zone }).where('id', '=', brand.id).execute()
    const end = plusCalendarDays(dayIn(clock.now, zone), 60)
    const deal = await make.deal('completed', { brand, brief: { rightsUntil: end } })
    const run = async (day: string, minutes: number) => {
      clock.now = new Date(endOfDay(day, zone).getTime() + minutes * 60_000)
      const before = about(world.letters).length
      await Promise.all([remindRights(world.context), remindRights(world.context)])
      await drain(world.context)
      await remindRights(world.context)
      await drain(world.context)
      return about(world.letters).slice(before)
    }
    // Half an hour before the brand's midnight it is still the day before.
    expect(await run(plusCalendarDays(end, -31), -30)).toEqual([])
    for (const [days, words] of [
      [30, 'end in 30 days'],
      [7, 'end in 7 days'],
      [1, 'end in 1 day '],
    ] as const) {
      const letters = await run(plusCalendarDays(end, -days - 1), 30)
      expect(letters).toHaveLength(2)
      expect(letters.every((subject) => subject.includes(words))).toBe(true)
    }
    expect(await run(end, -30)).toEqual([])
    const last = await run(end, 30)
    expect(last).toHaveLength(2)
    expect(last[0]).toContain('its use must stop')
    expect(await run(plusCalendarDays(end, 10), 30)).toEqual([])
    for (const { accountId } of [brand, deal.creator]) {
      const notices = (await listNotices(db, accountId)).filter(({ kind }) => kind.startsWith('rights-'))
      expect(notices.map(({ kind, detail }) => [kind, detail.count])).toEqual([
        ['rights-ended', -1],
        ['rights-ending', 1],
        ['rights-ending', 7],
        ['rights-ending', 30],
      ])
    }
    expect(world.letters.at(-1)!.text).toContain(`/library?deal=${deal.id}`)
  },
)

test('days that were missed are caught up by the nearest reminder alone', async ({ make, world, clock }) => {
  const end = plusCalendarDays(dayIn(clock.now, 'Asia/Riyadh'), 60)
  await make.deal('completed', { brief: { rightsUntil: end } })
  clock.now = plusDays(clock.now, 56)
  await remindRights(world.context)
  await drain(world.context)
  expect(about(world.letters)).toHaveLength(2)
  expect(about(world.letters)[0]).toContain('end in 4 days')
  clock.now = plusDays(clock.now, 40)
  await remindRights(world.context)
  await drain(world.context)
  expect(about(world.letters)).toHaveLength(2)
})

test('an extension is reminded of anew, by its own end', async ({ db, make, world, clock }) => {
  const end = plusCalendarDays(dayIn(clock.now, 'Asia/Riyadh'), 30)
  const deal = await make.deal('completed', { brief: { rightsUntil: end } })
  await remindRights(world.context)
  await drain(world.context)
  const wish = {
    use: 'organic',
    territory: '',
    days: 90,
    until: '',
    price: '500',
    currency: 'SAR',
    note: '',
  } as const
  const id = await offerExtension(db, deal.brand, deal.id, wish, clock.now)
  await acceptOffer(db, deal.creator, id, 1, clock.now)
  // Told to be told, but extended before the letter was written.
  const late = { collaborationId: deal.id, end, occasion: '1' as const }
  await make.pay({ id, brand: deal.brand })
  clock.now = plusDays(clock.now, 29)
  await tellRights(world.context, late)
  await remindRights(world.context)
  await drain(world.context)
  expect(about(world.letters)).toHaveLength(2)
  clock.now = plusHours(endOfDay(plusCalendarDays(end, 82), 'Asia/Riyadh'), 1)
  await remindRights(world.context)
  await drain(world.context)
  expect(about(world.letters)).toHaveLength(4)
  expect(about(world.letters).at(-1)).toContain('end in 7 days')
})

test('a letter that does not go out is written again, and only that one', async ({ make, world, clock }) => {
  const end = plusCalendarDays(dayIn(clock.now, 'Asia/Riyadh'), 60)
  const deal = await make.deal('completed', { brief: { rightsUntil: end } })
  clock.now = plusDays(clock.now, 54)
  const data = { collaborationId: deal.id, end, occasion: '7' as const }
  let sent = 0
  const failing = {
    ...world.context,
    mail: async () => {
      sent += 1
      if (sent === 2) throw new Error('no line')
    },
  }
  await expect(tellRights(failing, data)).rejects.toThrow('no line')
  await tellRights(world.context, data)
  await tellRights(world.context, data)
  expect(about(world.letters)).toHaveLength(1)
})
