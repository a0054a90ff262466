import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvResponse } from '#app/http/csv.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { ar } from '#app/i18n/ar.ts'
import { en } from '#app/i18n/en.ts'
import { createTexts } from '#app/i18n/index.ts'
import { ru } from '#app/i18n/ru.ts'
import { db } from '#db/db.server.ts'
import { findImport, listRefusedRows } from '#db/queries/channel-imports.ts'
import { reasonText } from '../import/reason-text.ts'

const texts = { en, ar, ru }

/** The refused rows as they came, with their line and the reason in front, to be put right and sent again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const { locale } = await findReader(request)
  const found = await findImport(db, idParam(params.importId))
  if (!found) throw notFound()
  const { t } = createTexts(locale, texts[locale])
  const say = (key: string) => String(t(key as never))
  const rows = await listRefusedRows(db, found.id)
  return csvResponse(`${found.fileName.replace(/\.\w+$/, '')}-refused.csv`, {
    columns: [t('imports.file.line'), t('imports.file.reason'), ...found.columns],
    rows: rows.map(({ line, raw, reason }) => [String(line), reasonText(say, reason), ...raw]),
  })
}
