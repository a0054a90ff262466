import type { LoaderFunctionArgs } from '@remix-run/node'
import { problemText } from '#app/components/outcome/problem-text.ts'
import { csvResponse } from '#app/http/csv.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findOutcomeImport } from '#db/queries/outcome-imports.ts'

/** The refused rows as they came, with their line and the reason in front, to be put right and sent again. */
export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { locale } = await findReader(args.request)
  const file = await findOutcomeImport(db, idParam(args.params.importId), brand)
  if (!file || file.campaignId !== campaign.id) throw notFound()
  const { t } = createTexts(locale, textsOf[locale])
  const say = (key: string) => String(t(key as never))
  const cells = new Map(file.rows.map((row) => [row.line, row.cells]))
  return csvResponse(`${file.fileName.replace(/\.\w+$/, '')}-refused.csv`, {
    columns: [t('conversions.file.line'), t('conversions.file.reason'), ...file.columns],
    rows: (file.refused ?? []).map(({ line, reason }) => [
      String(line),
      problemText(say, reason),
      ...(cells.get(line) ?? []),
    ]),
  })
}
