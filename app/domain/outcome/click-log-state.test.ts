import { expect, test } from 'vitest'
import { plusDays, plusHours } from '../clock.ts'
import { afterReport, clickLogAlarm, type ClickLogReport, troubleOf } from './click-log-state.ts'

const now = new Date('2026-11-20T12:00:00Z')
const minutes = (count: number) => plusHours(now, count / 60)
const fine: ClickLogReport & { toldAt: Date } = {
  ...{ folder: 'f', machine: 'web-1', directory: '/clicks', bytes: 10, mostBytes: 1_000, freeBytes: 1e10 },
  ...{ shippedAt: minutes(-1), lostAt: null, toldAt: now },
}

test.each([
  ['nothing', {}, null],
  ['a click that was lost just now', { lostAt: minutes(-1), bytes: 1_000 }, 'lost'],
  ['a click that was lost long ago', { lostAt: minutes(-11) }, null],
  ['a folder just below its share', { bytes: 799 }, null],
  ['a folder at its share', { bytes: 800 }, 'full'],
  ['a disk with little room', { freeBytes: 499_999_999 }, 'disk'],
  ['shipping ten minutes ago', { shippedAt: minutes(-10) }, null],
  ['shipping longer ago', { shippedAt: minutes(-10.1) }, 'late'],
  ['a server that was heard of ten minutes ago', { toldAt: minutes(-10), shippedAt: minutes(-11) }, null],
  ['a server that fell silent', { toldAt: minutes(-10.1), bytes: 1_000 }, 'silent'],
])('with %s the log has this trouble', (_, change, trouble) =>
  expect(troubleOf({ ...fine, ...change }, now)).toBe(trouble),
)

test('trouble lasts from its first report on, and two servers of one folder do not hide each other’s', () => {
  const full = { ...fine, bytes: 900 }
  const first = afterReport(undefined, fine, now)
  const second = afterReport(first, full, minutes(1))
  expect([first.troubleSince, second.troubleSince]).toEqual([null, minutes(1)])
  expect(afterReport(second, { ...full, lostAt: minutes(2) }, minutes(2)).troubleSince).toEqual(minutes(1))
  expect(afterReport(second, fine, minutes(2)).troubleSince).toBeNull()

  const losing = afterReport(first, { ...fine, lostAt: minutes(1) }, minutes(1))
  const other = afterReport(losing, { ...fine, shippedAt: minutes(-30) }, minutes(2))
  expect(other).toMatchObject({ lostAt: minutes(1), shippedAt: fine.shippedAt, troubleSince: minutes(1) })
})

test('the alarm counts logs in trouble, names the newest trouble, and ends by itself', () => {
  const at = (folder: string, change: object) => ({ ...fine, folder, troubleSince: null, ...change })
  const logs = [
    at('a', {}),
    at('b', { bytes: 900, troubleSince: minutes(-5) }),
    at('c', { toldAt: minutes(-30) }),
    at('d', { toldAt: plusDays(now, -8) }),
  ]
  expect(clickLogAlarm(logs, now)).toEqual({
    ...{ kind: 'click_log', count: 2, since: minutes(-30) },
    newest: `b:${minutes(-5).toISOString()}`,
  })
  expect(clickLogAlarm(logs.slice(0, 1), now)).toBeNull()
  expect(clickLogAlarm(logs.slice(3), now)).toBeNull()
})
