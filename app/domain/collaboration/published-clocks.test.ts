import { expect, test } from 'vitest'
import { publishedClocks } from './published-clocks.ts'
import { openingOf, silenceOf, statuses, turnOf } from './steps.ts'

test('every clock that the timers run is published, for whom it runs', () => {
  for (const status of statuses) {
    const runs = silenceOf(status) ?? openingOf(status)
    const published = publishedClocks
      .filter((clock) => clock.statuses.includes(status))
      .map(({ step, clock, waitsFor }) => ({ status, step, clock, waitsFor }))
    const waitsFor = turnOf(status)
    expect(published).toEqual(runs && waitsFor ? [{ status, ...runs, waitsFor }] : [])
  }
})
