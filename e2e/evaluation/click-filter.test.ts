import { expect, test } from 'vitest'
import { filterTraffic } from './click-filter.ts'

test('invented traffic is told from people, and the same way again', () => {
  const report = filterTraffic(20_000, 'sample')
  expect(report.clicks).toBeGreaterThanOrEqual(20_000)
  expect(report.recall).toBeGreaterThan(0.93)
  expect(report.falsePositives).toBeLessThan(0.005)
  expect(report.isSameAgain).toBe(true)
})
