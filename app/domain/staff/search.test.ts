import { expect, test } from 'vitest'
import { kindsFor, soughtIn } from './search.ts'

test('what is typed is an id, a handle or a name, and too little is nothing', () => {
  const id = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'
  expect(soughtIn(` ${id} `)).toMatchObject({ id: id.toLowerCase() })
  expect(soughtIn('@Noura')).toEqual({ text: '@Noura', name: 'noura', id: null })
  expect(soughtIn('du_1\0a')).toMatchObject({ text: 'du_1 a' })
  for (const nothing of [null, '', ' a ', '\0']) expect(soughtIn(nothing)).toBeUndefined()
})

test('a power shows its own kinds only', () => {
  expect(kindsFor([])).toEqual([])
  expect(kindsFor(['operations'])).toEqual(['events'])
  expect(kindsFor(['money'])).not.toContain('accounts')
  expect(kindsFor(['disputes'])).toEqual(['deals'])
})
