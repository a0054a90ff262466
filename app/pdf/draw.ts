import { Readable } from 'node:stream'
import { renderToStream } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { loadTypefaces } from './typefaces.ts'

/**
 * A sheet as a download. It is sent as it is written; the name is given twice, for readers that know Latin letters only
 * and for all others.
 */
export async function pdfResponse(fileName: string, paper: ReactElement): Promise<Response> {
  const pages = (await drawPdf(paper)) as Readable
  const plain = fileName.normalize('NFKD').replace(/[^\w.-]+/g, '-')
  return new Response(Readable.toWeb(pages) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The bytes of a sheet as they are written. */
export async function drawPdf(paper: ReactElement): Promise<NodeJS.ReadableStream> {
  await loadTypefaces()
  return renderToStream(paper)
}
