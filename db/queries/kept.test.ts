import { expect, test } from 'vitest'
import type { Db } from '../db.ts'
import { keptFor } from './kept.ts'

const someDb = () => ({}) as Db
const at = (seconds: number) => new Date(1_800_000_000_000 + 1_000 * seconds)

test('an answer is asked for once, and anew when it is old, while the old one is given', async () => {
  let asked = 0
  const find = keptFor(10_000, async () => ++asked)
  const db = someDb()
  expect(await Promise.all([find(db, at(0)), find(db, at(1)), find(db, at(9))])).toEqual([1, 1, 1])
  expect(await Promise.all([find(db, at(11)), find(db, at(12))])).toEqual([1, 1])
  expect(await find(db, at(13))).toBe(2)
  expect(await find(someDb(), at(13))).toBe(3)
})

test('a failure is not kept, and what stood before it stands', async () => {
  let fails = true
  const find = keptFor(10_000, async () => {
    if (fails) throw new Error('the database is away')
    return 'known'
  })
  const db = someDb()
  await expect(find(db, at(0))).rejects.toThrow('away')
  fails = false
  expect(await find(db, at(1))).toBe('known')
  fails = true
  expect(await find(db, at(20))).toBe('known')
  expect(await find(db, at(21))).toBe('known')
})
