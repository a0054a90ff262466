import type { SearchGate } from '../../app/domain/search/conditions.ts'
import type { IndexedChannel } from '../../app/domain/search/indexed-channel.ts'
import type { RangedColumn, SearchAnswer, Window } from '../../app/domain/search/search-answer.ts'
import type { Range, SearchRequest } from '../../app/domain/search/search-request.ts'

/** Where one channel stands in a search: its place from 1 of `total`, or the gates it fails. */
export type Standing = { place: number; total: number } | { failed: SearchGate[] }

/** How far the index is filled; not `isReady` while the first filling runs. */
export type EngineState = { isReady: boolean; loaded: number; total: number }

/** What pages ask of the search; every process holds one of its own and all of them answer alike. */
export type SearchEngine = {
  /** Equals `answerSearch` of the domain over everything that is indexed. Waits until the index is filled. */
  search(request: SearchRequest, window: Window): Promise<SearchAnswer>
  /** How many channels each search finds; cheaper than what they are. */
  totals(requests: readonly SearchRequest[]): Promise<number[]>
  /** Equals `endsIn`. */
  ends(request: SearchRequest, column: RangedColumn): Promise<Range | null>
  /** The ordinals of a whole result in its order, at most `limit`. */
  list(request: SearchRequest, limit: number): Promise<Uint32Array>
  /** Indexed rows by ordinal, in the order asked; unknown ordinals are left out. */
  rows(ordinals: readonly number[]): Promise<IndexedChannel[]>
  /** Undefined for an ordinal nobody has. */
  standing(request: SearchRequest, ordinal: number): Promise<Standing | undefined>
  state(): EngineState
}
