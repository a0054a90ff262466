import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { refuseSwitchedOff } from '#app/commands/refuse-switched-off.ts'
import { dayIn } from '#app/domain/clock.ts'
import { csvStream } from '#app/http/csv.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, orErrorPage } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { db } from '#db/db.server.ts'
import { findAskedSearch } from '#db/queries/asked-search.ts'
import { exportedSearch } from '#db/queries/exported-search.ts'
import { findSearchScope } from '#db/queries/search-scope.ts'
import { searchEngine } from '#db/search.server.ts'
import { columnsFor } from './columns.ts'

/** Everything that a search finds as a file, for a campaign or without one, in the order of its pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  await orErrorPage(refuseSwitchedOff(db, 'search_export', now()))
  const { locale, account } = await findReader(request)
  const search = new URL(request.url).searchParams
  const campaignId = params.id === undefined ? null : idParam(params.id)
  const scope = await findSearchScope(db, actor, { campaignId, briefId: search.get('brief') })
  if (!scope) throw notFound()
  const asked = await findAskedSearch(db, searchEngine, scope, search, now())
  const { t } = createTexts(locale, textsOf[locale])
  const isScored = asked.request.target !== null || asked.request.topics !== null
  const columns = columnsFor(t, formatsFor(locale), { isScored, currency: asked.brief.currency })

  async function* lines() {
    for await (const batch of exportedSearch(db, searchEngine, asked))
      yield batch.map((line) => columns.map(({ cell }) => cell(line)))
  }
  const name = scope.campaign?.name ?? t('saved.file.title')
  return csvStream(
    `${name} ${dayIn(now(), account?.zone ?? 'UTC')}.csv`,
    columns.map(({ head }) => head),
    lines(),
  )
}
