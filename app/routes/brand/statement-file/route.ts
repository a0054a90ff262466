import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvResponse } from '#app/http/csv.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { statementPdf } from '../../account/statement-file/statement-pdf.server.ts'
import { loadBrandStatement } from '../statement/load.server.ts'
import { brandSection, brandTable } from './lines.ts'

/** A brand's statement as a table or on paper, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const { locale, account } = await findReader(request)
  const zone = account?.zone ?? 'UTC'
  const { month, campaign, statements } = await loadBrandStatement(request, actor, zone)
  const { t } = createTexts(locale, textsOf[locale])
  const name = [t('statement.title'), campaign?.name, month].filter(Boolean).join(' ')
  if (params.file === 'statement.csv') return csvResponse(`${name}.csv`, brandTable(statements, t, zone))
  if (params.file !== 'statement.pdf') throw notFound()
  const format = formatsFor(locale, zone)
  return statementPdf(name, actor, {
    reading: { t, format, locale },
    facts: [
      [t('statement.period'), format.month(month)],
      [t('statement.campaign'), campaign?.name ?? t('statement.every_campaign')],
    ],
    sections: statements.map((statement) => brandSection(statement, t, format)),
    note: t(statements.length > 0 ? 'statement.fee_note' : 'statement.empty'),
  })
}
