import { strFromU8, strToU8, Unzip, UnzipInflate, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import type { Table } from '../domain/channel/table.ts'

/** What a book of tables may be: larger ones are refused before they are opened. */
export const largestBook = { bytes: 5_000_000, unpacked: 40_000_000, parts: 300, rows: 20_000, columns: 200 }

export type BookFault = 'book_broken' | 'book_too_large'

/** A file is a book by its first bytes, whatever it is called. */
export const isBook = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/**
 * The first sheet with a header and a row, as texts. The archive is unpacked once, with its sizes counted as they come,
 * and the reader gets only what was counted: neither sizes that an archive claims nor cells that it places a million
 * rows apart are believed.
 */
export async function readBook(bytes: Uint8Array): Promise<Table | { fault: BookFault }> {
  if (bytes.length > largestBook.bytes) return { fault: 'book_too_large' }
  const parts = unpacked(bytes)
  if (typeof parts === 'string') return { fault: parts }
  for (const [name, part] of Object.entries(parts)) {
    if (!/worksheets\/[^/]+\.xml$/i.test(name)) continue
    const text = strFromU8(part)
    if (!staysInside(text)) return { fault: 'book_too_large' }
    // What a sheet says of its own size is not needed: cells carry their places.
    parts[name] = strToU8(text.replace(/<(?:\w+:)?dimension\b[^>]*>/gi, ''))
  }
  try {
    const sheets = await readXlsxFile(Buffer.from(zipSync(parts, { level: 0 })))
    for (const { data } of sheets) {
      const table = tableOf(data)
      if (table) return table
    }
    return { fault: 'book_broken' }
  } catch {
    return { fault: 'book_broken' }
  }
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | BookFault {
  const parts: Record<string, Uint8Array> = {}
  const seen: { size: number; count: number; fault?: BookFault } = { size: 0, count: 0 }
  const zip = new Unzip((file) => {
    seen.count += 1
    if (seen.count > largestBook.parts) seen.fault = 'book_too_large'
    if (seen.fault || !/\.(?:xml|rels)$/i.test(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, isLast) => {
      if (error) seen.fault = 'book_broken'
      seen.size += chunk?.length ?? 0
      if (seen.size > largestBook.unpacked) seen.fault = 'book_too_large'
      if (seen.fault) return file.terminate()
      chunks.push(chunk)
      if (isLast) parts[file.name] = new Uint8Array(Buffer.concat(chunks))
    }
    file.start()
  })
  zip.register(UnzipInflate)
  try {
    // In small pieces, so that a bomb is noticed before it is unpacked.
    for (let at = 0; at < bytes.length && !seen.fault; at += 16_384)
      zip.push(bytes.subarray(at, at + 16_384), at + 16_384 >= bytes.length)
  } catch {
    return seen.fault ?? 'book_broken'
  }
  if (seen.fault) return seen.fault
  return Object.keys(parts).some((name) => /workbook\.xml$/i.test(name)) ? parts : 'book_broken'
}

/** Every place that a sheet names lies within the bounds. */
function staysInside(sheet: string): boolean {
  for (const [, letters = '', digits = '0'] of sheet.matchAll(/\br\s*=\s*["']\s*\$?([a-z]*)\$?(\d+)/gi)) {
    if (letters.length > 3 || Number(digits) > largestBook.rows) return false
    const column = [...letters.toUpperCase()].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0)
    if (column > largestBook.columns) return false
  }
  return true
}

function tableOf(data: readonly (readonly unknown[])[]): Table | undefined {
  const rows = data
    .map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  // Exports put their name and dates above the header: that is the first row with several names.
  const head = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  const [header, ...rest] = head < 0 ? [] : rows.slice(head)
  if (!header || rest.length === 0) return undefined
  return {
    columns: header.cells.map((name) => name.slice(0, 200)),
    rows: rest.map(({ cells }) => cells),
    lines: rest.map(({ line }) => line),
  }
}

const textOf = (cell: unknown): string =>
  cell === null || cell === undefined
    ? ''
    : cell instanceof Date
      ? cell.toISOString().slice(0, 10)
      : String(cell).trim()
