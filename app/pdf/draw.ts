import { Readable } from 'node:stream'
import { renderToStream } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { freshTypefaces } from './typefaces.ts'

/**
 * A sheet as a download. It is sent as it is written; the name is given twice, for readers that know Latin letters only
 * and for all others.
 */
export async function pdfResponse(fileName: string, paper: ReactElement): Promise<Response> {
  const pages = (await drawPdf(paper)) as Readable
  const plain = fileName
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-|-(?=\.\w+$)/g, '')
  return new Response(Readable.toWeb(pages) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

let last: Promise<unknown> = Promise.resolve()

/** The bytes of a sheet as they are written. One sheet is drawn at a time. */
export function drawPdf(paper: ReactElement): Promise<NodeJS.ReadableStream> {
  const drawn = last.then(async () => {
    await freshTypefaces()
    return renderToStream(paper)
  })
  last = drawn.catch(() => {})
  return drawn
}
