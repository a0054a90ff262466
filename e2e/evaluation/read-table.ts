import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'

/**
 * The rows of a CSV file with a header, as texts by column.
 * @throws Error naming the columns that are asked for and missing, or the file that has no rows.
 */
export async function readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): Promise<Record<Column, string>[]> {
  const { data, meta } = Papa.parse<Record<Column, string>>(await readFile(file, 'utf8'), {
    header: true,
    skipEmptyLines: 'greedy',
  })
  const missing = columns.filter((column) => !meta.fields?.includes(column))
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(', ')}`)
  if (data.length === 0) throw new Error(`${file} has no rows`)
  return data
}

/** @throws Error when the text is no finite number. */
export function numberIn(text: string): number {
  const number = text.trim() === '' ? NaN : Number(text)
  if (!Number.isFinite(number)) throw new Error(`"${text}" is not a number`)
  return number
}
