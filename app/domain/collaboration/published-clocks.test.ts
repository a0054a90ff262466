import { expect, test } from 'vitest'
import { publishedClocks } from './published-clocks.ts'
import { openingsOf, shippings, silenceOf, statuses, turnOf } from './steps.ts'

test('every clock that the timers run is published, for whom it runs', () => {
  for (const shipping of shippings)
    for (const status of statuses) {
      const standing = { status, shipping }
      const silence = silenceOf(standing)
      const waitsFor = turnOf(standing)
      const runs = [...(silence ? [silence] : []), ...openingsOf(standing)]
      const published = publishedClocks
        .filter(({ standings }) =>
          standings.some(
            (other) => other.status === status && (status !== 'funded' || other.shipping === shipping),
          ),
        )
        .map(({ step, clock, waitsFor }) => ({ step, clock, waitsFor }))
      expect(published, `${status} ${shipping}`).toEqual(
        waitsFor ? runs.map((clocked) => ({ ...clocked, waitsFor })) : [],
      )
    }
})
