import Papa from 'papaparse'

/**
 * A table as a download. Cells that a spreadsheet would run as a formula get an apostrophe before them, and the mark at
 * the beginning makes it read the file as UTF-8.
 */
export function csvResponse(
  fileName: string,
  table: { columns: readonly string[]; rows: readonly (readonly string[])[] },
) {
  const text = Papa.unparse(
    { fields: [...table.columns], data: table.rows.map((row) => [...row]) },
    { escapeFormulae: true },
  )
  return new Response(`\ufeff${text}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="export.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
