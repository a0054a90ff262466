import { expect, test } from 'vitest'
import { bestOf, compareAddress, comparedIn, readCompared, withCompared } from './compared.ts'

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`

test('channels to be compared go in and out of an address, and the rest of it stays', () => {
  const one = withCompared('?platform=tiktok&page=3', id(1))
  const two = withCompared(one, id(2))
  expect(comparedIn(two)).toEqual({ ids: [id(1), id(2)], isFull: false })
  expect(new URLSearchParams(two).get('page')).toBe('3')
  expect(comparedIn(withCompared(two, id(1))).ids).toEqual([id(2)])
  expect(withCompared(two)).toBe('?platform=tiktok&page=3')
})

test('an address holds at most five, each once, and nothing that is no id', () => {
  const typed = [1, 1, 2, 3, 4, 5, 6].map(id).join('.')
  expect(comparedIn(`?vs=${typed}.x.`)).toEqual({ ids: [1, 2, 3, 4, 5].map(id), isFull: true })
  expect(comparedIn('')).toEqual({ ids: [], isFull: false })
})

test('what an address asks to compare is read with what is wrong about it', () => {
  const address = compareAddress([1, 2, 3, 4, 5, 6].map(id), id(9))
  const asked = new URL(address, 'http://a').searchParams
  asked.append('channel', 'nobody')
  asked.append('channel', id(1))
  expect(readCompared(asked)).toEqual({ ids: [1, 2, 3, 4, 5].map(id), wrong: ['nobody'], beyond: 1 })
  expect(asked.get('campaign')).toBe(id(9))
})

test('the best is marked where values differ, all of them where they are equal at the top', () => {
  expect(bestOf([3, 7, 7], 'more')).toEqual(new Set([1, 2]))
  expect(bestOf([3, null, 7], 'less')).toEqual(new Set([0]))
  expect(bestOf([7, 7], 'more').size).toBe(0)
  expect(bestOf([null, 7], 'more').size).toBe(0)
})
