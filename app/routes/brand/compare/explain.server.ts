import { now } from '#app/clock.server.ts'
import { explainFor } from '#app/domain/search/explain.ts'
import { db } from '#db/db.server.ts'
import { findAskedSearch, type SearchScope } from '#db/queries/asked-search.ts'
import { findOrdinals } from '#db/queries/channel-index.ts'
import { listFoundChannels } from '#db/queries/channels.search.ts'
import { searchEngine } from '#db/search.server.ts'

/** Some channels with all that ranking says of each, in the order of their ids; those that are gone are left out. */
export async function explainChannels(scope: SearchScope, ids: readonly string[]) {
  if (ids.length === 0) return []
  const [asked, places] = await Promise.all([
    findAskedSearch(db, searchEngine, scope, new URLSearchParams(), now()),
    findOrdinals(db, ids),
  ])
  const ordinals = ids.flatMap((id) => places.get(id) ?? [])
  const [channels, rows] = await Promise.all([
    listFoundChannels(db, ordinals, asked.deliverables),
    searchEngine.rows(ordinals),
  ])
  const explain = explainFor(asked.brief, asked.request, asked.surroundings)
  return channels.flatMap(({ posts, ...channel }) => {
    const row = rows.find(({ ordinal }) => ordinal === channel.ordinal)
    const candidate = { ...channel, posts: posts ?? 1 }
    const dealId = asked.contacted.get(channel.id)?.dealId ?? null
    return row ? [{ channel: candidate, ranked: explain(candidate, row), dealId }] : []
  })
}
