import { expect, test } from 'vitest'
import { clockNames, waits } from '../collaboration/clock-table.ts'
import { deadline, type Terms } from '../collaboration/deadline.ts'
import { clocksBlock } from './brief-clocks.ts'

const terms = (clocks: Terms['clocks']): Terms => ({
  ...{ zone: 'Asia/Riyadh', weekend: 'fri-sat', draftDueOn: '2026-12-10', publishTo: '2026-12-20' },
  ...{ shipping: 'none', clocks },
})
// A Sunday morning in Riyadh: four working days follow.
const since = new Date('2026-11-29T06:00:00Z')
const hours = (clocks: Terms['clocks'], name: keyof typeof waits) =>
  (deadline(waits[name], since, terms(clocks)).getTime() - since.getTime()) / 3_600_000

test('a brief may shorten its clocks, down to a day, and never lengthen one', () => {
  expect(clocksBlock.parse(undefined)).toEqual({})
  expect(clocksBlock.parse({ answer: '', review: '24', check: '48' })).toEqual({ review: 24, check: 48 })
  for (const name of clockNames)
    for (const typed of ['23', '73', '0', '-24', 'abc', '24.5', 'Infinity'])
      expect(clocksBlock.safeParse({ [name]: typed }).success, `${name} ${typed}`).toBe(false)
})

test('a shortened clock runs out sooner, the others as everywhere', () => {
  for (const name of clockNames) {
    expect(hours({}, name)).toBe(72)
    expect(hours({ [name]: 24 }, name)).toBe(24)
  }
  expect(hours({ answer: 24 }, 'fund')).toBe(72)
  expect(hours({ answer: 24 }, 'address')).toBe(72)
})

test('a stored clock that is out of its bounds is kept within them', () => {
  expect(hours({ answer: 500 }, 'answer')).toBe(72)
  expect(hours({ answer: 1 }, 'answer')).toBe(24)
})
