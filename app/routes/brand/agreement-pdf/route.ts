import type { LoaderFunctionArgs } from '@remix-run/node'
import { createElement } from 'react'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { AgreementPaper } from '#app/pdf/agreement-paper.tsx'
import { pdfResponse } from '#app/pdf/draw.ts'
import { db } from '#db/db.server.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { findSeller } from '#db/queries/invoices.ts'
import { agreementClauses } from '../../deal/agreement-clauses.server.ts'

/** The agreement of either side's own deal as PDF, in the language asked for or theirs; everybody else's does not exist. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand', 'creator')
  const reader = await findReader(request)
  const asked = new URL(request.url).searchParams.get('language')
  const locale = isLocale(asked) ? asked : reader.locale
  const deal = await findCollaborationPage(db, idParam(params.id), actor)
  if (!deal?.agreement) throw notFound()
  const { agreement, terms, brandName, creatorName } = deal
  const { t } = createTexts(locale, textsOf[locale])
  const format = formatsFor(locale, terms.zone)
  const title = t('dealpage.agreement.title')
  const paper = createElement(AgreementPaper, {
    reading: { t, format, locale },
    title,
    issuer: (await findSeller(db)).name,
    facts: [
      [t('deal.role.brand'), brandName],
      [t('deal.role.creator'), creatorName],
      [t('agreementfile.agreed'), format.longDay(agreement.acceptedAt)],
    ],
    clauses: agreementClauses({ deal, agreement }, { t, format }),
    note: t('agreementfile.note', { id: deal.id }),
  })
  return pdfResponse(`${title} ${brandName} ${creatorName}.pdf`, paper)
}
