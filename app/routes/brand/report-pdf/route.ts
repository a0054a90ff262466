import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { isLocale } from '#app/i18n/locale.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { reportPdf } from '../../report/report-pdf.server.ts'

/** The report of a brand's own campaign as PDF, in the language asked for or theirs; `money=hide` leaves amounts out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const reader = await findReader(request)
  const asked = new URL(request.url).searchParams
  const [outcome, brand] = await Promise.all([
    findCampaignOutcome(db, idParam(params.id), actor),
    findBrand(db, actor),
  ])
  if (!outcome) throw notFound()
  const language = asked.get('language')
  const locale = isLocale(language) ? language : reader.locale
  const { name: brandName, zone } = brand
  return reportPdf({ outcome, brandName, zone, locale, showsMoney: asked.get('money') !== 'hide', at: now() })
}
