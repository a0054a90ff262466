import { expect, test } from 'vitest'
import { publishedClocks } from './published-clocks.ts'
import { openingOf, silenceOf, statuses, turnOf } from './steps.ts'

test('every clock that the timers run is published, for whom it runs', () => {
  for (const status of statuses) {
    const runs = silenceOf(status) ?? openingOf(status)
    const published = publishedClocks.filter((clock) => clock.statuses.includes(status))
    if (!runs || turnOf(status) === null) expect(published, status).toEqual([])
    else
      expect(published, status).toMatchObject([
        { step: runs.step, clock: runs.clock, waitsFor: turnOf(status) },
      ])
  }
})
