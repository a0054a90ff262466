import { expect, test } from 'vitest'
import { rangeOf } from './stored-file.ts'

test.each([
  [null, undefined],
  ['', undefined],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=90-200', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-4', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=0-1', undefined],
  ['bytes=a-b', undefined],
  ['bytes=99999999999999999999-', undefined],
])('of a file of a hundred bytes, "%s" asks for %o', (header, part) => {
  expect(rangeOf(header, 100)).toEqual(part)
})

test('nothing of an empty file can be asked for in parts', () => {
  expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable')
})
