import type { LoaderFunctionArgs } from '@remix-run/node'
import { createElement } from 'react'
import { isDocumentNumber } from '#app/domain/invoice/document.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { DocumentPaper } from '#app/pdf/document-paper.tsx'
import { pdfResponse } from '#app/pdf/draw.ts'
import { db } from '#db/db.server.ts'
import { findDocument } from '#db/queries/invoices.ts'

/** A document of the reader's own as PDF, in the language asked for or theirs; everybody else's does not exist. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand', 'creator')
  const reader = await findReader(request)
  const asked = new URL(request.url).searchParams.get('language')
  const locale = isLocale(asked) ? asked : reader.locale
  const document = isDocumentNumber(params.number) && (await findDocument(db, actor, params.number))
  if (!document) throw notFound()
  const { t } = createTexts(locale, textsOf[locale])
  const reading = { t, format: formatsFor(locale), locale }
  const name = `${document.number} ${t(`invoice.kind.${document.kind}`)}.pdf`
  return pdfResponse(name, createElement(DocumentPaper, { document, reading }))
}
