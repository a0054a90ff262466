import { explainFor } from '../../app/domain/search/explain.ts'
import type { Ranked } from '../../app/domain/matching/candidate.ts'
import { firstPlaces, wholeResult } from '../../app/domain/search/whole-result.ts'
import type { Db } from '../db.ts'
import type { SearchEngine } from '../engine/search-engine.ts'
import type { AskedSearch } from './asked-search.ts'
import { type FoundChannel, listFoundChannels } from './channels.search.ts'

export const exportBatch = 500

/** A sheet holds no more rows. */
const mostRows = 1_000_000

/** `place` counts from 1; a channel that was removed meanwhile leaves its place empty. */
export type Exported = { place: number; channel: FoundChannel; ranked: Ranked }

/**
 * Everything that a search finds, explained, in the order of its pages. A batch is read when it is asked for, so that
 * no more than one is held.
 */
export async function* exportedSearch(
  db: Db,
  engine: Pick<SearchEngine, 'list' | 'search' | 'rows'>,
  { request, isForCampaign, brief, surroundings, deliverables }: AskedSearch,
): AsyncGenerator<Exported[]> {
  const list = await engine.list(request, mostRows)
  const ordinals =
    isForCampaign && request.order === 'score'
      ? wholeResult(list, await engine.search(request, firstPlaces))
      : list
  const explain = explainFor(brief, request, surroundings)
  for (let from = 0; from < ordinals.length; from += exportBatch) {
    const batch = Array.from(ordinals.subarray(from, from + exportBatch))
    const [channels, indexed] = await Promise.all([
      listFoundChannels(db, batch, deliverables),
      engine.rows(batch),
    ])
    const rows = new Map(indexed.map((row) => [row.ordinal, row]))
    const places = new Map(batch.map((ordinal, at) => [ordinal, from + at + 1]))
    yield channels.flatMap((channel) => {
      const row = rows.get(channel.ordinal)
      return row ? [{ place: places.get(channel.ordinal)!, channel, ranked: explain(channel, row) }] : []
    })
  }
}
