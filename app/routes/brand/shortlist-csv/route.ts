import type { LoaderFunctionArgs } from '@remix-run/node'
import { dayIn } from '#app/domain/clock.ts'
import { csvResponse } from '#app/http/csv.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { db } from '#db/db.server.ts'
import { findShortlist, listShortlistEntries } from '#db/queries/shortlists.ts'

const columns = [
  'place',
  'name',
  'handle',
  'platform',
  'address',
  'country',
  'followers',
  'tags',
  'note',
  'by',
  'on',
] as const

/** A list as a table, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const { locale, account } = await findReader(request)
  const list = await findShortlist(db, idParam(params.id), actor)
  if (!list) throw notFound()
  const entries = await listShortlistEntries(db, list.id, actor)
  const { t } = createTexts(locale, textsOf[locale])
  const format = formatsFor(locale)
  const zone = account?.zone ?? 'UTC'
  return csvResponse(`${list.name}.csv`, {
    columns: columns.map((name) => t(`shortlist.file.${name}`)),
    rows: entries.map((entry, at) => [
      String(at + 1),
      entry.name,
      entry.handle,
      t(`catalogue.platform.${entry.platform as 'instagram'}`),
      entry.url,
      entry.country ? format.country(entry.country) : '',
      entry.followers === null ? '' : String(entry.followers),
      entry.tags.join(', '),
      entry.note,
      entry.addedBy,
      dayIn(entry.addedAt, zone),
    ]),
  })
}
