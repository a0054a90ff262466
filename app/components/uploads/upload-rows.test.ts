import { expect, test } from 'vitest'
import { changeRows, nextToSend, percentOf, type Row, rowsOf, unsentOf } from './upload-rows.ts'

const row = (key: string, state: Row['state'] = 'ready', more: Partial<Row> = {}): Row => ({
  ...{ key, id: key, name: `${key}.mp4`, bytes: 200, sent: 50, problem: null, thumbKey: null, preview: null },
  state,
  ...more,
})
const keys = (rows: Row[]) => rows.map(({ key }) => key).join('')

test('a file moves one place up or down, and stays where there is none', () => {
  const rows = [row('a'), row('b'), row('c')]
  expect(keys(changeRows(rows, { type: 'move', key: 'b', by: -1 }))).toBe('bac')
  expect(keys(changeRows(rows, { type: 'move', key: 'b', by: 1 }))).toBe('acb')
  expect(keys(changeRows(rows, { type: 'move', key: 'a', by: -1 }))).toBe('abc')
  expect(keys(changeRows(rows, { type: 'move', key: 'c', by: 1 }))).toBe('abc')
})

test('a file that was chosen again goes on with its upload, in its place', () => {
  const rows = [row('begun', 'begun', { id: 'u1' }), row('b'), row('again', 'sending', { id: null })]
  const met = changeRows(rows, { type: 'meet', key: 'again', id: 'u1' })
  expect(met.map(({ key, id, state }) => [key, id, state])).toEqual([
    ['again', 'u1', 'sending'],
    ['b', 'b', 'ready'],
  ])
  expect(changeRows(rows, { type: 'meet', key: 'again', id: 'u2' })[2]).toMatchObject({ id: 'u2' })
})

test('two files are sent at once, in the order of the list', () => {
  const rows = [row('a', 'sending'), row('b', 'waiting'), row('c', 'waiting'), row('d', 'paused')]
  expect(keys(nextToSend(rows))).toBe('b')
  expect(keys(nextToSend(rows.slice(1)))).toBe('bc')
  expect(nextToSend([...rows, row('e', 'sending')])).toEqual([])
})

test('a draft waits until every file is there, and says first what has to be removed', () => {
  expect(unsentOf([])).toBe('')
  expect(unsentOf([row('a')])).toBe('')
  for (const state of ['waiting', 'sending', 'paused', 'lost', 'begun'] as const)
    expect(unsentOf([row('a'), row('b', state), row('c', 'opening')])).toBe('arriving')
  expect(unsentOf([row('a', 'opening'), row('b')])).toBe('opening')
  expect(unsentOf([row('a', 'sending'), row('b', 'refused')])).toBe('refused')
})

test('a file is full only when all of it is there', () => {
  expect(percentOf({ sent: 1_999, bytes: 2_000 })).toBe(99)
  expect(percentOf({ sent: 2_000, bytes: 2_000 })).toBe(100)
  expect(percentOf({ sent: 0, bytes: 0 })).toBe(0)
})

test('what the server knows comes back after a reload', () => {
  const file = { id: 'u', name: 'a.mp4', bytes: 9, kind: null, thumbKey: null, fault: null }
  const [begun, opening, spoiled] = rowsOf([
    { ...file, state: 'arriving' },
    { ...file, state: 'opening' },
    { ...file, state: 'refused', fault: 'no_media' },
  ])
  expect(begun).toMatchObject({ state: 'begun', sent: 0 })
  expect(opening).toMatchObject({ state: 'opening', sent: 9 })
  expect(spoiled).toMatchObject({ state: 'refused', problem: 'form.error.no_media' })
})
