import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const line = {
  uid: 'one@athar',
  title: 'Launch; day, with\nEND:VEVENT',
  startsOn: '2026-12-31',
  endsOn: '2026-12-31',
  note: 'إفطار',
  url: 'https://athar.example/x',
  version: 3,
  isDropped: false,
}

test('an entry of one day ends on the next, its version counts, and its words cannot end it', async () => {
  const text = await calendarFile('Ramadan, kitchen', [line]).text()
  expect(text).toContain('DTSTART;VALUE=DATE:20261231')
  expect(text).toContain('DTEND;VALUE=DATE:20270101')
  expect(text).toContain('SEQUENCE:2')
  expect(text).toContain('STATUS:CONFIRMED')
  expect(text.match(/^END:VEVENT\r?$/gm)).toHaveLength(1)
  expect(text).toContain('إفطار')
})

test('what is dropped is cancelled, and a calendar without entries is a calendar', async () => {
  expect(await calendarFile('x', [{ ...line, isDropped: true }]).text()).toContain('STATUS:CANCELLED')
  const empty = calendarFile('A; b', [])
  expect(empty.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await empty.text()
  expect(text).toContain('BEGIN:VCALENDAR\r\n')
  expect(text).toContain('END:VCALENDAR')
  expect(text).not.toContain('VEVENT')
})
