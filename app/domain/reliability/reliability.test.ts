import { expect, test } from 'vitest'
import { plusDays } from '../clock.ts'
import { reliabilityOf, windowDays } from './reliability.ts'
import type { Duty } from './replay.ts'

const now = new Date('2026-11-01T00:00:00Z')
const duty = (outcome: Duty['outcome'], also: Partial<Duty> = {}): Duty => ({
  ...{ kind: 'draft', side: 'creator', measure: 'in_time', since: now, dueAt: now, endedAt: now },
  ...{ outcome, cause: null },
  ...also,
})
const times = (count: number, one: Duty) => Array.from({ length: count }, () => one)

test('a share stands on at least three waits, with an interval that is wide where they are few', () => {
  const [inTime, answered] = reliabilityOf('creator', times(2, duty('kept')), now)
  expect(inTime).toEqual({ measure: 'in_time', kept: 2, missed: 0, excused: 0, share: null })
  expect(answered).toMatchObject({ measure: 'answered', share: null })
  const few = reliabilityOf('creator', times(3, duty('kept')), now)[0]!.share!
  const many = reliabilityOf('creator', times(100, duty('kept')), now)[0]!.share!
  expect(few).toMatchObject({ value: 1, high: 1 })
  // Wilson's lower bound at one: n / (n + z²).
  expect(few.low).toBeCloseTo(3 / (3 + 1.6449 ** 2), 6)
  expect(many.low).toBeGreaterThan(0.97)
})

test('an excused delay and a void wait count neither for nor against', () => {
  const all = [
    ...times(3, duty('kept')),
    duty('missed'),
    ...times(5, duty('excused')),
    ...times(5, duty('void')),
  ]
  expect(reliabilityOf('creator', all, now)[0]).toMatchObject({
    ...{ kept: 3, missed: 1, excused: 5 },
    share: { value: 0.75 },
  })
})

test('only a party’s own waits of the last twelve months count', () => {
  const old = { endedAt: plusDays(now, -windowDays - 1) }
  const all = [
    duty('missed', old),
    duty('missed', { side: 'brand' }),
    duty('kept', { endedAt: plusDays(now, -windowDays) }),
  ]
  expect(reliabilityOf('creator', all, now)[0]).toMatchObject({ kept: 1, missed: 0 })
  expect(reliabilityOf('brand', all, now).map(({ missed }) => missed)).toEqual([1, 0, 0])
})
