import type { LoaderFunctionArgs } from '@remix-run/node'
import { fitsLibrary, readLibrary } from '#app/domain/rights/library.ts'
import { csvResponse } from '#app/http/csv.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { db } from '#db/db.server.ts'
import { listPieces } from '#db/queries/library.ts'
import { listStanding } from '../library/library.server.ts'
import { rightsTable } from './rights-table.ts'

/** More files than this are another day's export. */
const most = 20_000

/** The rights to every piece as the library is narrowed, in the reader's language; for the side whose address it is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url)
  const actor = await requireActor(request, url.pathname.startsWith('/creator/') ? 'creator' : 'brand')
  const { locale } = await findReader(request)
  const filters = readLibrary(url.searchParams)
  const deals = (await listStanding(actor, filters)).filter(({ standing }) => fitsLibrary(filters, standing))
  const { pieces } = await listPieces(
    db,
    deals.map(({ draftId }) => draftId),
    { page: 1, perPage: most },
  )
  const { t } = createTexts(locale, textsOf[locale])
  return csvResponse('rights.csv', rightsTable(pieces, deals, t))
}
