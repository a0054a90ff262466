import { expect, test } from 'vitest'
import { engagementsOf, metricsForm } from './metrics.ts'

const none = { reach: null, views: null, likes: null, comments: null, shares: null, saves: null }

test('figures are read as people type them, and what is left empty is unknown', () => {
  const form = metricsForm.parse({ takenOn: '2026-11-20', views: '١٢٬٥٠٠', likes: '1 200', comments: '0' })
  expect(form).toEqual({
    ...none,
    sure: false,
    takenOn: '2026-11-20',
    views: 12500,
    likes: 1200,
    comments: 0,
  })
})

test.each([
  [{ takenOn: '2026-11-20' }, 'views', 'required'],
  [{ takenOn: '2026-11-20', views: '-3' }, 'views', 'number'],
  [{ takenOn: '2026-11-20', views: '1.5' }, 'views', 'number'],
  [{ takenOn: '2026-02-31', views: '1' }, 'takenOn', 'date'],
])('%o is refused', (form, path, message) => {
  const { error } = metricsForm.safeParse(form)
  expect(error?.issues[0]).toMatchObject({ path: [path], message })
})

test('engagement is what the platform counts, and unknown when its main count is', () => {
  const metrics = { ...none, likes: 100, comments: 10, shares: 5, saves: 3 }
  expect(engagementsOf('instagram', metrics)).toBe(118)
  expect(engagementsOf('youtube', metrics)).toBe(110)
  expect(engagementsOf('instagram', { ...metrics, likes: null })).toBeNull()
  expect(engagementsOf('instagram', { ...metrics, shares: null })).toBe(113)
})
