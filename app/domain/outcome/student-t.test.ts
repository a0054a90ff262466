import { expect, test } from 'vitest'
import { studentQuantile } from './student-t.ts'

test('quantiles are those of the printed tables', () => {
  const table: [degrees: number, t: number][] = [
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [5, 2.5706],
    [10, 2.2281],
    [30, 2.0423],
    [120, 1.9799],
  ]
  for (const [degrees, t] of table) expect(studentQuantile(0.975, degrees)).toBeCloseTo(t, 3)
  expect(studentQuantile(0.95, 7)).toBeCloseTo(1.8946, 3)
  expect(studentQuantile(0.5, 4)).toBeCloseTo(0, 6)
  expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.96, 3)
})
