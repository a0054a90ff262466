import Papa from 'papaparse'

type Row = readonly string[]

/**
 * A table as a download. Cells that a spreadsheet would run as a formula get an apostrophe before them, and the mark at
 * the beginning makes it read the file as UTF-8.
 */
export function csvResponse(fileName: string, table: { columns: Row; rows: readonly Row[] }) {
  return download(fileName, mark + linesOf([table.columns, ...table.rows]))
}

/**
 * The same for a table of any length: rows are asked for when the reader has taken those before them, and no more once
 * the reader is gone.
 */
export function csvStream(fileName: string, columns: Row, batches: AsyncIterable<readonly Row[]>) {
  const source = batches[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  let isBegun = false
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!isBegun) {
          isBegun = true
          return controller.enqueue(encoder.encode(mark + linesOf([columns])))
        }
        let next = await source.next()
        while (!next.done && next.value.length === 0) next = await source.next()
        if (next.done) return controller.close()
        controller.enqueue(encoder.encode(linesOf(next.value)))
      },
      async cancel() {
        await source.return?.()
      },
    },
    { highWaterMark: 0 },
  )
  return download(fileName, stream)
}

const mark = '\ufeff'

/** What a spreadsheet would run; a plain negative number stays one. */
const formula = /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/

const linesOf = (rows: readonly Row[]) =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: formula },
  )}\r\n`

const download = (fileName: string, body: string | ReadableStream<Uint8Array>) =>
  new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="export.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
