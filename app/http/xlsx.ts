import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import type { Sheet, SheetCell } from '../domain/sheet.ts'

/** Tables as one book. Numbers and days are such, so that a sheet can reckon with them; texts are never formulas. */
export async function xlsxResponse(
  fileName: string,
  sheets: readonly Sheet[],
  { isRtl }: { isRtl: boolean },
) {
  const names = new Set<string>()
  const book = sheets.map(({ name, columns, rows }) => ({
    sheet: sheetName(name, names),
    data: [
      columns.map((head) => ({ value: head, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cellOf)),
    ],
    columns: columns.map((head) => ({ width: Math.max(12, Math.min(40, head.length + 4)) })),
    stickyRowsCount: 1,
    rightToLeft: isRtl,
  }))
  const bytes = await writeXlsxFile(book).toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="export.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function cellOf(cell: SheetCell): Cell {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell, type: String }
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  const format = cell.digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.digits)}`
  return { value: Number(cell.number.toFixed(cell.digits)), type: Number, format }
}

/** A book takes names of up to 31 signs, without some of them, and each once. */
function sheetName(name: string, taken: Set<string>) {
  const plain =
    name
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 28) || '1'
  let unique = plain
  for (let at = 2; taken.has(unique.toLowerCase()); at += 1) unique = `${plain} ${at}`
  taken.add(unique.toLowerCase())
  return unique
}
