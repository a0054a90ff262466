import { expect, test } from 'vitest'
import { lastDue } from './saved-search.ts'

const at = (text: string) => new Date(text)
const riyadh = (alert: 'daily' | 'weekly', now: string) =>
  lastDue(alert, at(now), 'Asia/Riyadh', 'fri-sat').toISOString()

test('daily news are due at eight in the morning where the brand is', () => {
  expect(riyadh('daily', '2026-11-24T05:00:00Z')).toBe('2026-11-24T05:00:00.000Z')
  expect(riyadh('daily', '2026-11-24T04:59:59Z')).toBe('2026-11-23T05:00:00.000Z')
  expect(riyadh('daily', '2026-11-23T22:30:00Z')).toBe('2026-11-23T05:00:00.000Z')
})

test('weekly news are due on the first working day: Sunday in the Gulf, Monday elsewhere', () => {
  // 24 November 2026 is a Tuesday.
  expect(riyadh('weekly', '2026-11-24T12:00:00Z')).toBe('2026-11-22T05:00:00.000Z')
  expect(riyadh('weekly', '2026-11-22T04:00:00Z')).toBe('2026-11-15T05:00:00.000Z')
  const berlin = lastDue('weekly', at('2026-11-24T12:00:00Z'), 'Europe/Berlin', 'sat-sun')
  expect(berlin.toISOString()).toBe('2026-11-23T07:00:00.000Z')
  const oneDayOff = lastDue('weekly', at('2026-11-24T12:00:00Z'), 'Asia/Dubai', 'fri')
  expect(oneDayOff.toISOString()).toBe('2026-11-21T04:00:00.000Z')
})
