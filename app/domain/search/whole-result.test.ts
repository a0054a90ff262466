import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explored, pageSize, pageWithNewcomers, windowsFor } from './newcomers.ts'
import { byPlace } from './search-answer.ts'
import { firstPlaces, wholeResult } from './whole-result.ts'

const results = fc
  .array(fc.record({ value: fc.integer({ min: 0, max: 25_500 }), isNew: fc.integer({ min: 0, max: 5 }) }), {
    maxLength: 400,
  })
  .map((rows) => {
    const all = rows.map(({ value, isNew }, at) => ({ ordinal: at + 1, value, isNew: isNew === 0 }))
    const places = all.toSorted(byPlace)
    return { places, newcomers: places.filter(({ isNew }) => isNew).slice(0, explored) }
  })

test('a whole result has the order of its pages, one after another', () => {
  fc.assert(
    fc.property(results, ({ places, newcomers }) => {
      const window = ({ from, count }: { from: number; count: number }) => places.slice(from, from + count)
      const first = { found: window(firstPlaces), newcomers }
      const paged: number[] = []
      for (let from = 0; from < places.length; from += pageSize) {
        const { around } = windowsFor(from)
        const page = pageWithNewcomers(first, around ? window(around) : [], from)
        paged.push(...page.map(({ ordinal }) => ordinal))
      }
      const list = Uint32Array.from(places, ({ ordinal }) => ordinal)
      expect([...wholeResult(list, first)]).toEqual(paged)
    }),
    { numRuns: 200 },
  )
})
