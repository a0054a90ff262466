import { expect, test } from 'vitest'
import { plusHours } from '../clock.ts'
import { offAt, switchForm, wasOffLately } from './switches.ts'

const now = new Date('2026-05-01T12:00:00Z')
const at = (hours: number) => plusHours(now, hours)
const off = (until: Date | null) => ({ offSince: at(-5), until, reason: 'A leak', changedAt: at(-5) })
const on = (hours: number) => ({ offSince: null, until: null, reason: 'Mended', changedAt: at(hours) })

test('a switch is off from its moment on, and goes back at its end by itself', () => {
  expect(offAt(undefined, now)).toBeUndefined()
  expect(offAt(off(null), now)).toMatchObject({ since: at(-5), reason: 'A leak' })
  expect(offAt(off(at(1)), now)).toBeDefined()
  expect(offAt(off(now), now)).toBeUndefined()
  expect(offAt(on(-1), now)).toBeUndefined()
})

test('for a day after it is on again, a closed door still excuses', () => {
  expect(wasOffLately(undefined, now)).toBe(false)
  expect([off(null), off(at(1)), off(at(-23)), on(-23)].map((one) => wasOffLately(one, now))).toEqual(
    Array(4).fill(true),
  )
  expect([off(at(-24)), on(-24)].map((one) => wasOffLately(one, now))).toEqual([false, false])
})

test('an end may be left open, a reason may not', () => {
  const form = { do: 'off', name: 'payments', reason: 'A leak' }
  expect(switchForm.parse({ ...form, until: '' })).toMatchObject({ until: null })
  expect(switchForm.parse({ ...form, until: '2026-05-01T09:30' })).toMatchObject({
    until: new Date('2026-05-01T09:30Z'),
  })
  for (const wrong of [{ reason: ' ' }, { name: 'everything' }, { until: 'tomorrow' }])
    expect(switchForm.safeParse({ ...form, ...wrong }).success).toBe(false)
})
