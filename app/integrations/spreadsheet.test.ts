import { strToU8, zipSync } from 'fflate'
import writeXlsxFile from 'write-excel-file/node'
import { expect, test } from 'vitest'
import { isBook, largestBook, readBook } from './spreadsheet.ts'

const book = async (rows: (string | number | null)[][]) =>
  new Uint8Array(await writeXlsxFile(rows.map((row) => row.map((value) => value && { value }))).toBuffer())

test('a book is read as texts from the row of its headers on', async () => {
  const bytes = await book([
    ['Export of November', null],
    ['Post', 'Views'],
    ['dQw4w9WgXcQ', 12_500],
  ])
  expect(isBook(bytes)).toBe(true)
  expect(await readBook(bytes)).toEqual({
    columns: ['Post', 'Views'],
    rows: [['dQw4w9WgXcQ', '12500']],
    lines: [3],
  })
})

test('what is no book, or a broken one, is said to be broken', async () => {
  expect(isBook(strToU8('Post,Views\n1,2'))).toBe(false)
  const bytes = await book([
    ['Post', 'Views'],
    ['a', 1],
  ])
  for (const length of [10, 200, Math.floor(bytes.length / 2)])
    expect(await readBook(bytes.subarray(0, length))).toEqual({ fault: 'book_broken' })
  expect(await readBook(zipSync({ 'readme.txt': strToU8('hello') }))).toEqual({ fault: 'book_broken' })
})

test('a bomb is refused by what comes out of it, not by what it claims', async () => {
  const zeros = new Uint8Array(largestBook.unpacked + 1_000_000)
  const bomb = zipSync(
    { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/sharedStrings.xml': zeros },
    { level: 9 },
  )
  expect(bomb.length).toBeLessThan(largestBook.bytes)
  expect(await readBook(bomb)).toEqual({ fault: 'book_too_large' })
  const many = Object.fromEntries(
    Array.from({ length: largestBook.parts + 1 }, (_, at) => [
      `xl/worksheets/sheet${at}.xml`,
      strToU8('<a/>'),
    ]),
  )
  expect(await readBook(zipSync(many))).toEqual({ fault: 'book_too_large' })
  expect(await readBook(new Uint8Array(largestBook.bytes + 1))).toEqual({ fault: 'book_too_large' })
})

test.for(['XFD1', 'A1048576', 'ZZZ9'])(
  'a cell at %s is refused before the rows up to it are made',
  async (place) => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="${place}"><v>1</v></c></row></sheetData></worksheet>`
    const files = { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8(sheet) }
    expect(await readBook(zipSync(files))).toEqual({ fault: 'book_too_large' })
  },
)
