import { expect, test } from 'vitest'
import { historyOf } from './history.ts'

const count = (takenOn: string, followers: number | null, source: 'api' | 'declared' = 'api') => ({
  takenOn,
  source,
  followers,
  avgViews: null,
})

test('days between two counts have no number, and the better source of a day speaks', () => {
  const history = historyOf([
    count('2026-11-01', 900, 'declared'),
    count('2026-11-01', 1_000),
    count('2026-11-04', 1_200),
  ])
  expect(history).toEqual({
    days: ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'],
    followers: [1_000, null, null, 1_200],
    views: [],
    sources: ['api', 'declared'],
  })
})

test('one count makes no line, and none makes no days', () => {
  expect(historyOf([count('2026-11-01', 5)])).toMatchObject({ days: ['2026-11-01'], followers: [] })
  expect(historyOf([])).toEqual({ days: [], followers: [], views: [], sources: [] })
})

test('only the newest four hundred days are kept', () => {
  const { days } = historyOf([count('2020-01-01', 1), count('2025-12-31', 2), count('2026-01-01', 3)])
  expect(days).toHaveLength(400)
  expect(days.at(-1)).toBe('2026-01-01')
})
