import type { LoaderFunctionArgs } from '@remix-run/node'
import { textOfCell } from '#app/domain/sheet.ts'
import { csvResponse } from '#app/http/csv.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { xlsxResponse } from '#app/http/xlsx.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { directionOf } from '#app/i18n/locale.ts'
import { db } from '#db/db.server.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { reportSheets } from '../../report/report-sheets.ts'

/** A campaign's report as a file in the reader's language: one table of texts, or a book of all its tables. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const { locale, account } = await findReader(request)
  const outcome = await findCampaignOutcome(db, idParam(params.id), actor)
  if (!outcome) throw notFound()
  const { t } = createTexts(locale, textsOf[locale])
  const sheets = reportSheets(outcome, { t, format: formatsFor(locale, account?.zone ?? 'UTC') })
  const name = `${t('outcome.title')} ${outcome.campaign.name}`
  if (params.file === 'report.xlsx')
    return xlsxResponse(`${name}.xlsx`, sheets, { isRtl: directionOf(locale) === 'rtl' })
  if (params.file !== 'report.csv') throw notFound()
  const [{ columns, rows }] = sheets
  return csvResponse(`${name}.csv`, { columns, rows: rows.map((row) => row.map(textOfCell)) })
}
