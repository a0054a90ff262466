import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explored, pageSize, pageWithNewcomers, windowsFor, withNewcomers } from './newcomers.ts'
import { byPlace, type Place, type Window } from './search-answer.ts'

/** A result of many channels, every so many of them new. */
const resultOf = (count: number, isNew: (ordinal: number) => boolean, step = 20) => {
  const all = Array.from({ length: count }, (_, at) => ({ ordinal: at + 1, value: 25_500 - step * at }))
  return { all, fresh: all.filter(({ ordinal }) => isNew(ordinal)) }
}
const windowOf = (all: Place[], { from, count }: Window) => all.slice(from, from + count)
const pagesOf = ({ all, fresh }: ReturnType<typeof resultOf>) =>
  Array.from({ length: Math.ceil(all.length / pageSize) }, (_, page) => {
    const from = page * pageSize
    const { first, around } = windowsFor(from)
    const answer = { found: windowOf(all, first), newcomers: fresh.slice(0, explored) }
    return pageWithNewcomers(answer, around ? windowOf(all, around) : [], from)
  })

test('of each ten places two at most go to newcomers, the fifth and the tenth', () => {
  const result = resultOf(1_000, (ordinal) => ordinal > 60 && ordinal % 7 === 0)
  const places = withNewcomers({ found: result.all.slice(0, explored), newcomers: result.fresh })
  const won = places.flatMap((place, at) => (result.all[at]!.ordinal < place.ordinal ? [at % 10] : []))
  expect(won.length).toBeGreaterThan(10)
  expect(won.every((at) => at === 4 || at === 9)).toBe(true)
})

test('a newcomer further away than the bonus wins nothing, nor do any where they are half of all', () => {
  const far = resultOf(300, (ordinal) => ordinal > 200, 100)
  expect(withNewcomers({ found: far.all.slice(0, explored), newcomers: far.fresh })).toEqual(
    far.all.slice(0, explored),
  )
  const many = resultOf(300, (ordinal) => ordinal % 2 === 0)
  expect(withNewcomers({ found: many.all.slice(0, explored), newcomers: many.fresh })).toEqual(
    many.all.slice(0, explored),
  )
})

test('whoever is found stands on one page and on one only, in the order of scores but for the newcomers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 420 }),
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 60 }),
      (count, every, after, step) => {
        const result = resultOf(count, (ordinal) => ordinal > after && ordinal % every === 0, step)
        const pages = pagesOf(result)
        pages.slice(0, -1).forEach((page) => expect(page).toHaveLength(pageSize))
        const listed = pages.flat()
        expect(listed.toSorted(byPlace)).toEqual(result.all)
        const isNew = new Set(result.fresh.map(({ ordinal }) => ordinal))
        const others = listed.filter(({ ordinal }) => !isNew.has(ordinal))
        expect(others).toEqual(others.toSorted(byPlace))
      },
    ),
    { numRuns: 200, seed: 3 },
  )
})
