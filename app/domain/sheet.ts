/** What stands in a cell: a text, a number with its decimals, a calendar day, or nothing where nothing is known. */
export type SheetCell = string | { number: number; digits: number } | { day: string } | null
export type Sheet = { name: string; columns: readonly string[]; rows: readonly (readonly SheetCell[])[] }

/** A cell in a file of texts: numbers with a point and without spaces, days as `2026-11-20`. */
export function textOfCell(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return 'day' in cell ? cell.day : cell.number.toFixed(cell.digits)
}
