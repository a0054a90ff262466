import { expect, test } from 'vitest'
import { announcementForm, audiencesOf, dismissedIn, dismissing } from './announcement.ts'

const id = (last: number) => `3f2504e0-4f89-41d3-9a0c-0305e82c330${last}`

test('a browser remembers the last five announcements that it put away', () => {
  const all = [1, 2, 3, 4, 5, 6].map(id)
  const kept = all.reduce((cookie, one) => dismissing(dismissedIn(cookie), one), '')
  expect(dismissedIn(kept)).toEqual(all.slice(1))
  expect(dismissedIn(`${id(1)}.<script>.${id(2)}`)).toEqual([id(1), id(2)])
  expect(dismissing([id(1)], id(1))).toBe(id(1))
})

test('an announcement is said in every language, from a moment until a later one', () => {
  const form = { do: 'publish', audience: 'brand', en: 'Hello', ar: 'مرحبا', ru: 'Привет' }
  const times = { startsAt: '2026-05-01T09:30', endsAt: '2026-05-02T09:30' }
  expect(announcementForm.parse({ ...form, ...times })).toMatchObject({
    startsAt: new Date('2026-05-01T09:30Z'),
  })
  for (const wrong of [
    { endsAt: times.startsAt },
    { ru: ' ' },
    { startsAt: '2026-13-01T09:30' },
    { audience: 'staff' },
  ])
    expect(announcementForm.safeParse({ ...form, ...times, ...wrong }).success).toBe(false)
})

test('a side reads what is meant for it and for everybody', () => {
  expect(audiencesOf('brand')).toEqual(['everybody', 'brand'])
  expect([audiencesOf('staff'), audiencesOf(null)]).toEqual([['everybody'], ['everybody']])
})
