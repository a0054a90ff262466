import Papa from 'papaparse'
import type { Table } from '../domain/channel/table.ts'
import { Refusal } from '../domain/refusal.ts'

export const mostBytes = 8 * 1024 * 1024
export const mostRows = 50_000
const mostColumns = 100

/**
 * A table out of a CSV file: UTF-8 with or without BOM, or UTF-16 with one; comma, semicolon or tab; quoted line breaks.
 * Empty lines are left out; `lines` says in which line of the file each row begins, the first being 1.
 * @throws Refusal when it is too large, not text, or has no header and rows.
 */
export function readCsv(bytes: Uint8Array, most = { bytes: mostBytes, rows: mostRows }): Table {
  if (bytes.length > most.bytes)
    throw new Refusal('conflict', 'import.too_large', { megabytes: most.bytes / 1024 / 1024 })
  const text = decoded(bytes)
  if (text === undefined || text.includes('\0')) throw new Refusal('conflict', 'import.not_text')
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  if (errors.some(({ type }) => type === 'Quotes')) throw new Refusal('conflict', 'import.open_quote')
  const [[columns = []] = [], ...filled] = linesOf(data).filter(([row]) => row.join('').trim() !== '')
  if (columns.length > mostColumns)
    throw new Refusal('conflict', 'import.too_many_columns', { columns: mostColumns })
  if (filled.length === 0) throw new Refusal('conflict', 'import.empty')
  if (filled.length > most.rows) throw new Refusal('conflict', 'import.too_many_rows', { rows: most.rows })
  return {
    columns: columns.map((name) => name.trim().slice(0, 200)),
    rows: filled.map(([row]) => row),
    lines: filled.map(([, line]) => line),
  }
}

/** Each row with the line it begins in: a row is one line and those that its quotes hold. */
function linesOf(rows: readonly string[][]): [row: string[], line: number][] {
  let next = 1
  return rows.map((row) => {
    const line = next
    next += 1 + row.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    return [row, line]
  })
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The mark that splits the header into most columns, whatever stands in the cells below. */
function delimiterOf(text: string): string {
  const unquoted = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const header = unquoted.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? ''
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
