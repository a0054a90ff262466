import { expect } from 'vitest'
import { test } from '#db/testing.ts'
import { checkPure, checkReal } from './check.ts'

test('whatever order things are heard in, every sale is credited as the bookkeeper has it', () => {
  expect(checkPure(11, 1_000, {})).toEqual([])
})

test('so it is with the real commands on a real database, and a replay changes nothing', async ({ db }) => {
  expect(await checkReal(db, 11, 8, {})).toEqual([])
})
