import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubtsOf } from './doubts.ts'
import { figureRequest } from './figure-reminders.ts'
import { metricNames } from './metrics.ts'
import { standingByDay, standingOf } from './standing.ts'

const nothing = { reach: null, views: null, likes: null, comments: null, shares: null, saves: null }
const read = (
  takenOn: string,
  source: 'api' | 'file' | 'declared',
  views: number | null,
  pictureKey: string | null = null,
) => ({
  ...nothing,
  views,
  takenOn,
  source,
  pictureKey,
})

test('of one day the strongest source counts, and of the same strength the newest', () => {
  const views = (...readings: ReturnType<typeof read>[]) => standingOf(readings).views
  expect(views(read('2026-11-02', 'declared', 5), read('2026-11-02', 'declared', 6))?.value).toBe(6)
  expect(views(read('2026-11-02', 'declared', 5, 'shot'), read('2026-11-02', 'declared', 6))).toEqual({
    value: 5,
    strength: 'screenshot',
    takenOn: '2026-11-02',
  })
  expect(
    views(read('2026-11-02', 'api', 5), read('2026-11-02', 'file', 6), read('2026-11-02', 'declared', 7))
      ?.value,
  ).toBe(5)
})

test('a later day counts whatever its source, and a figure it does not name stays', () => {
  const readings = [
    { ...read('2026-11-02', 'api', 500), likes: 40 },
    read('2026-11-09', 'declared', 900),
    read('2026-11-10', 'declared', null),
  ]
  expect(standingOf(readings)).toMatchObject({
    views: { value: 900, takenOn: '2026-11-09' },
    likes: { value: 40, takenOn: '2026-11-02' },
    reach: null,
  })
  expect(standingByDay(readings).map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-09', '2026-11-10'])
})

test('what was entered for different days may come in any order', () => {
  const reading = fc.record({
    takenOn: fc.constantFrom('2026-11-02', '2026-11-03', '2026-11-09'),
    source: fc.constantFrom('api' as const, 'file' as const, 'declared' as const),
    views: fc.option(fc.nat(1_000)),
    pictureKey: fc.option(fc.constant('shot')),
  })
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 12 }), (drawn) => {
      const readings = drawn.map((one) => ({ ...nothing, ...one }))
      const byDay = readings.toSorted((a, b) => b.takenOn.localeCompare(a.takenOn))
      expect(standingOf(byDay)).toEqual(standingOf(readings))
    }),
    { numRuns: 200 },
  )
})

test('bad numbers are doubted at their own field, and good ones are not', () => {
  const before = standingOf([{ ...read('2026-11-02', 'api', 1_000), likes: 50 }])
  const codes = (figures: Partial<typeof nothing> | Record<string, number>) =>
    Object.fromEntries(
      Object.entries(doubtsOf({ ...nothing, ...figures }, before)).map(([name, doubt]) => [name, doubt.code]),
    )
  expect(codes({ views: 1_400, reach: 1_100, likes: 60 })).toEqual({})
  expect(codes({ views: 1_400, reach: 1_500 })).toEqual({ views: 'figure_below_reach' })
  expect(codes({ views: 900 })).toEqual({ views: 'figure_fell' })
  expect(codes({ views: 1_000_000 })).toEqual({ views: 'figure_leapt' })
  expect(codes({ views: 1_500, likes: 1_501 })).toEqual({ likes: 'figure_above_views' })
  expect(codes({ reach: 999_999_999_999 })).toEqual({ reach: 'figure_absurd' })
  expect(metricNames.length).toBe(6)
})

test('a creator is asked 1, 3, 7 and 30 days after publication until the figures of that day are there', () => {
  const asked = (today: string, newest: string | null = null) => figureRequest('2026-11-01', today, newest)
  expect(asked('2026-11-01')).toBeUndefined()
  expect(asked('2026-11-02')).toBe(1)
  expect(asked('2026-11-02', '2026-11-01')).toBe(1)
  expect(asked('2026-11-02', '2026-11-02')).toBeUndefined()
  expect(asked('2026-11-05', '2026-11-02')).toBe(3)
  expect(asked('2026-11-08', '2026-11-05')).toBe(7)
  expect(asked('2026-11-20', '2026-11-05')).toBe(7)
  expect(asked('2026-11-25', '2026-11-05')).toBeUndefined()
  expect(asked('2026-12-01', '2026-11-05')).toBe(30)
  expect(asked('2026-12-20')).toBeUndefined()
})
