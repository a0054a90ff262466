import { describe, expect, test } from 'vitest'
import { MalformedForm, nest, valueAt } from './form-data.ts'

const read = (query: string) => nest(new URLSearchParams(query))

describe('nest', () => {
  test.each([
    ['title=Spring', { title: 'Spring' }],
    ['title=123', { title: '123' }],
    ['a.0.b=x&a.1.b=y', { a: [{ b: 'x' }, { b: 'y' }] }],
    ['a[0][b]=x&a[1].b=y', { a: [{ b: 'x' }, { b: 'y' }] }],
    ['a.10.b=z&a.2.b=y', { a: [{ b: 'y' }, { b: 'z' }] }],
    ['tag=a&tag=b&tag=c', { tag: ['a', 'b', 'c'] }],
    ['tag[]=a', { tag: ['a'] }],
    ['text=one%0D%0Atwo%0Dthree', { text: 'one\ntwo\nthree' }],
    ['', {}],
  ])('%s', (query, expected) => {
    expect(read(query)).toEqual(expected)
  })

  test.each([
    '__proto__.x=1',
    'a.__proto__.b=1',
    'constructor[prototype][x]=1',
    'a.b.c.d.e.f.g=1',
    'a.201=1',
    'x=%00',
    'a b=1',
    'a.=1',
    '.=1',
    `${'k'.repeat(65)}=1`,
    'a=1&a.b=2',
    'a.b=1&a=2',
    'a=1&a=2&a.b=3',
  ])('%s is no form of ours', (query) => {
    expect(() => read(query)).toThrow(MalformedForm)
  })

  test('thousands of fields are refused', () => {
    const query = Array.from({ length: 700 }, (_, at) => `k${at}=1`).join('&')
    expect(() => read(query)).toThrow(MalformedForm)
  })

  test('no posted name reaches the prototype of all objects', () => {
    expect(() => read('__proto__[polluted]=1')).toThrow(MalformedForm)
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })

  test('an empty file field is left out', () => {
    expect(nest([['file', new File([], '')]])).toEqual({})
  })
})

test('valueAt follows a dotted name and finds nothing that is inherited', () => {
  const tree = { rows: [{ name: 'a' }] }
  expect(valueAt(tree, 'rows.0.name')).toBe('a')
  expect(valueAt(tree, 'rows.1.name')).toBeUndefined()
  expect(valueAt(tree, 'constructor.name')).toBeUndefined()
})
