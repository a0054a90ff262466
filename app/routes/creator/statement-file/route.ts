import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvResponse } from '#app/http/csv.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { statementPdf } from '../../account/statement-file/statement-pdf.server.ts'
import { loadCreatorStatement } from '../statement/load.server.ts'
import { monthSection, monthTable, yearSection, yearTable } from './lines.ts'

/** A creator's statement of a month, or the summary of a year, as a table or on paper, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const { locale, account } = await findReader(request)
  const zone = account?.zone ?? 'UTC'
  const { period, isYear, statements } = await loadCreatorStatement(request, actor, zone)
  const { t } = createTexts(locale, textsOf[locale])
  const name = `${t('statement.title')} ${period}`
  if (params.file === 'statement.csv')
    return csvResponse(`${name}.csv`, isYear ? yearTable(statements, t) : monthTable(statements, t, zone))
  if (params.file !== 'statement.pdf') throw notFound()
  const format = formatsFor(locale, zone)
  const section = isYear ? yearSection : monthSection
  return statementPdf(name, actor, {
    reading: { t, format, locale },
    facts: [[t('statement.period'), isYear ? period : format.month(period)]],
    sections: statements.map((statement) => section(statement, t, format)),
    note: t(statements.length > 0 ? 'statement.creator_lead' : 'statement.empty'),
  })
}
