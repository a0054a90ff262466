import type { Table } from '../domain/channel/table.ts'
import { entriesIn, entriesInLines, type EntryLine } from '../domain/contest/entry-file.ts'
import { readCsv } from './read-csv.ts'

/** The entries of a file. Undefined when no column names the accounts. @throws Refusal for what is no table. */
export const readEntryFile = (bytes: Uint8Array, zone: string): EntryLine[] | undefined =>
  entriesIn(readCsv(bytes), zone)

/** The entries of pasted text: a table with its header, or comments line by line. Undefined when there is none. */
export function readPastedEntries(text: string, zone: string): EntryLine[] | undefined {
  const lines = tableIn(text, zone) ?? entriesInLines(text, zone)
  return lines.length === 0 ? undefined : lines
}

function tableIn(text: string, zone: string): EntryLine[] | undefined {
  if (!/[,;\t]/.test(text.trimStart().split('\n')[0]!)) return undefined
  let table: Table
  try {
    table = readCsv(new TextEncoder().encode(text))
  } catch {
    return undefined
  }
  return table.columns.length > 1 ? entriesIn(table, zone) : undefined
}
