import type { SearchRequest } from '../../app/domain/search/search-request.ts'
import { createEngine } from './engine.ts'
import { type FollowerHearers, IndexFollower } from './index-follower.ts'
import type { SearchEngine } from './search-engine.ts'

/** The search in this very thread, filled from a database and kept fresh until it is closed. */
export function openEngine(
  databaseUrl: string,
  hearers: FollowerHearers = {},
): SearchEngine & { close(): Promise<void> } {
  const engine = createEngine()
  const follower = new IndexFollower(
    databaseUrl,
    (ordinal, packed, offset) => engine.put(ordinal, packed, offset),
    hearers,
  )
  const once =
    <Asked extends unknown[], Answer>(answer: (...asked: Asked) => Answer) =>
    async (...asked: Asked) => {
      await follower.ready
      return answer(...asked)
    }
  return {
    search: once(engine.search),
    totals: once((requests: readonly SearchRequest[]) => requests.map(engine.total)),
    ends: once(engine.ends),
    list: once(engine.list),
    rows: once(engine.rows),
    standing: once(engine.standing),
    state: () => follower.state,
    close: () => follower.close(),
  }
}
