import { expect, test } from 'vitest'
import { readCsv } from '../commands/read-csv.ts'
import { readRow } from '../domain/channel/import.ts'
import { csvResponse } from './csv.ts'

const columns = ['platform', 'handle', 'name']
const rows = [
  ['x', '@noura', '=HYPERLINK("https://evil.example")'],
  ['x', 'sami', '+1'],
  ['x', 'rana', '-2'],
  ['x', 'lama', '\t=1'],
  ['x', 'ёлка', 'two\nlines, "quoted"; نورة'],
]

test('no cell of a download can run as a formula', async () => {
  const text = await csvResponse('list.csv', { columns, rows }).text()
  for (const cell of ['@noura', '=HYPERLINK', '+1', '-2', '\t=1'])
    expect(text).not.toMatch(new RegExp(`(?:^|[,\\n"])${cell.replace(/[+=@-]/g, '\\$&')}`, 'm'))
  expect(text).toContain(`"'=HYPERLINK`)
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
