import { expect, test } from 'vitest'
import { coverageOf } from './lift-worlds.ts'

test.each(['places', 'revenue', 'weeks'] as const)(
  'the interval of a lift by %s holds the truth about as often as it says, and misses on both sides',
  (kind) => {
    const { told, share, above, below } = coverageOf(kind, 400, 'sample')
    expect(told).toBeGreaterThan(380)
    expect(share).toBeGreaterThan(0.92)
    expect(share).toBeLessThan(0.98)
    expect(Math.min(above, below)).toBeGreaterThan(2)
  },
)
