import { expect, test } from 'vitest'
import { readCsv } from '../commands/read-csv.ts'
import { readRow } from '../domain/channel/import.ts'
import { csvResponse, csvStream } from './csv.ts'

const columns = ['platform', 'handle', 'name']
const rows = [
  ['x', '@noura', '=HYPERLINK("https://evil.example")'],
  ['x', 'sami', '+1'],
  ['x', 'rana', '-2+3'],
  ['x', 'lama', '\t=1'],
  ['x', 'ёлка', 'two\nlines, "quoted"; نورة'],
]

test('no cell of a download can run as a formula', async () => {
  const text = await csvResponse('list.csv', { columns, rows }).text()
  for (const cell of ['@noura', '=HYPERLINK', '+1', '-2+3', '\t=1'])
    expect(text).not.toMatch(new RegExp(`(?:^|[,\\n"])${cell.replace(/[+=@-]/g, '\\$&')}`, 'm'))
  expect(text).toContain(`"'=HYPERLINK`)
})

test('a negative amount stays a number', async () => {
  const text = await csvResponse('list.csv', { columns: ['amount'], rows: [['-6776.00'], ['-2']] }).text()
  expect(text).toContain('\r\n-6776.00\r\n-2\r\n')
})

test('a file that was written is read back as it was, and its apostrophes go', async () => {
  const response = csvResponse('list.csv', { columns, rows })
  const table = readCsv(new Uint8Array(await response.arrayBuffer()))
  expect(table.columns).toEqual(columns)
  expect(table.rows[4]).toEqual(rows[4])
  const mapping = { platform: 0, handle: 1, name: 2 }
  expect(readRow(table.rows[0]!, mapping, 3, '2026-12-01')).toMatchObject({
    channel: { handle: 'noura', name: '=HYPERLINK("https://evil.example")' },
  })
})

test('a download may be called anything', () => {
  const header = csvResponse('قائمة "1"\r\n.csv', { columns, rows }).headers.get('Content-Disposition')
  expect(header).toMatch(/^attachment; filename="export\.csv"; filename\*=UTF-8''[%\w.'-]+$/)
})

/** Batches that say how far they were asked for and whether they were left. */
function batchesOf(count: number, size = 3) {
  const told = { asked: 0, isLeft: false }
  async function* batches() {
    try {
      for (; told.asked < count;) {
        told.asked += 1
        yield Array.from({ length: size }, (_, at) => [`=${told.asked}`, `نورة ${at}`])
      }
    } finally {
      told.isLeft = true
    }
  }
  return { told, batches: batches() }
}

test('a long table is the same file as a short one', async () => {
  async function* batches() {
    yield rows.slice(0, 2)
    yield []
    yield rows.slice(2)
  }
  const stream = csvStream('list.csv', columns, batches())
  const whole = csvResponse('list.csv', { columns, rows })
  expect(Object.fromEntries(stream.headers)).toEqual(Object.fromEntries(whole.headers))
  expect(new Uint8Array(await stream.arrayBuffer())).toEqual(new Uint8Array(await whole.arrayBuffer()))
})

test('rows are read as the reader takes them, and no further once the reader is gone', async () => {
  const { told, batches } = batchesOf(1_000)
  const reader = csvStream('list.csv', columns, batches).body!.getReader()
  await reader.read()
  expect(told.asked).toBe(0)
  for (let at = 0; at < 4; at++) await reader.read()
  await new Promise((passed) => setTimeout(passed, 20))
  expect(told.asked).toBe(4)
  await reader.cancel()
  expect(told).toEqual({ asked: 4, isLeft: true })
})

test('a fault while reading breaks the download off instead of ending it as if it were whole', async () => {
  async function* batches() {
    yield rows
    throw new Error('the database is gone')
  }
  await expect(csvStream('list.csv', columns, batches()).text()).rejects.toThrow('the database is gone')
})
