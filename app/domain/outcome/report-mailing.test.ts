import { expect, test } from 'vitest'
import { plusHours } from '../clock.ts'
import { isMailingOver, lastMailing, mailingForm, type MailSchedule } from './report-mailing.ts'

const monday: MailSchedule = { period: 'weekly', day: 1, hour: 9 }
const at = (schedule: MailSchedule, now: string, zone = 'Asia/Riyadh') =>
  lastMailing(schedule, new Date(now), zone).toISOString()

test('a weekly report is due at its hour of the brand’s zone, and until the next one that moment stays the last', () => {
  expect(at(monday, '2026-11-23T05:59:59Z')).toBe('2026-11-16T06:00:00.000Z')
  expect(at(monday, '2026-11-23T06:00:00Z')).toBe('2026-11-23T06:00:00.000Z')
  expect(at(monday, '2026-11-29T23:00:00Z')).toBe('2026-11-23T06:00:00.000Z')
  // It is Monday in Riyadh while it is Sunday still in London.
  expect(at({ ...monday, hour: 0 }, '2026-11-22T21:30:00Z')).toBe('2026-11-22T21:00:00.000Z')
})

test('a monthly report is due once a month, in February too', () => {
  const last: MailSchedule = { period: 'monthly', day: 28, hour: 7 }
  expect(at(last, '2027-03-01T00:00:00Z')).toBe('2027-02-28T04:00:00.000Z')
  expect(at(last, '2027-02-28T03:59:00Z')).toBe('2027-01-28T04:00:00.000Z')
})

/** Every moment that a schedule names within some days, looked for at every quarter of an hour. */
function momentsIn(schedule: MailSchedule, from: string, hours: number, zone: string) {
  const found = new Set<string>()
  for (let quarter = 0; quarter <= hours * 4; quarter += 1)
    found.add(lastMailing(schedule, plusHours(new Date(from), quarter / 4), zone).toISOString())
  return [...found]
}

test('where clocks change a day has one moment, though its hour comes twice or not at all', () => {
  const sunday = (hour: number): MailSchedule => ({ period: 'weekly', day: 0, hour })
  // Berlin's clocks: 25 October 2026 has two o'clock twice, 28 March 2027 has none.
  expect(momentsIn(sunday(2), '2026-10-24T22:00:00Z', 30, 'Europe/Berlin')).toEqual([
    '2026-10-18T00:00:00.000Z',
    '2026-10-25T01:00:00.000Z',
  ])
  expect(momentsIn(sunday(2), '2027-03-27T23:00:00Z', 30, 'Europe/Berlin')).toEqual([
    '2027-03-21T01:00:00.000Z',
    '2027-03-28T01:00:00.000Z',
  ])
  expect(momentsIn(sunday(9), '2026-10-19T00:00:00Z', 24 * 14, 'Europe/Berlin')).toEqual([
    '2026-10-18T07:00:00.000Z',
    '2026-10-25T08:00:00.000Z',
    '2026-11-01T08:00:00.000Z',
  ])
  // Beirut's clocks change at midnight: 28 March 2027 has no hour 0.
  expect(momentsIn(sunday(0), '2027-03-27T12:00:00Z', 48, 'Asia/Beirut')).toHaveLength(2)
})

test('letters end thirty days after the campaign', () => {
  expect(isMailingOver('2026-11-01', '2026-12-01')).toBe(false)
  expect(isMailingOver('2026-11-01', '2026-12-02')).toBe(true)
})

test('a form names a period, its day, an hour, and people', () => {
  const person = crypto.randomUUID()
  const read = (form: object) =>
    mailingForm.safeParse({
      press: 'add',
      period: 'weekly',
      weekday: '5',
      monthday: '3',
      hour: '8',
      person,
      ...form,
    })
  expect(read({}).data).toEqual({ press: 'add', period: 'weekly', day: 5, hour: 8, people: [person] })
  expect(read({ period: 'monthly', person: [person, person] }).data).toMatchObject({
    day: 3,
    people: [person],
  })
  for (const wrong of [
    { period: 'daily' },
    { weekday: '7' },
    { monthday: '29' },
    { hour: '24' },
    { hour: '1.5' },
    { person: [] },
    { person: 'x' },
  ])
    expect(read(wrong).success).toBe(false)
})
