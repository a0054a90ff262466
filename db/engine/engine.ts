import { failedGates } from '../../app/domain/search/conditions.ts'
import { type IndexedChannel, traits } from '../../app/domain/search/indexed-channel.ts'
import { unpackChannel, recordBytes } from '../../app/domain/search/record.ts'
import { answerSearch, type SearchAnswer, type Window } from '../../app/domain/search/search-answer.ts'
import type { SearchRequest } from '../../app/domain/search/search-request.ts'
import type { Standing } from './search-engine.ts'

/** How rows are compared: by the compiled kernel, or by the plain scan where WebAssembly SIMD is missing. */
export type EngineWay = 'kernel' | 'scan'

/**
 * The index of one process and what can be asked of it, all in memory and at once. Answers equal the functions of
 * app/domain/search over every channel that was put and not removed.
 */
export type ChannelEngine = {
  readonly way: EngineWay
  /** How many channels are shown. */
  readonly count: number
  /**
   * Places or replaces a channel by its record (`packChannel`), read from `packed` at `offset`; a record without
   * `shown` removes it. Memory grows with the highest ordinal.
   */
  put(ordinal: number, packed: Uint8Array, offset: number): void
  /** Nothing finds the channel any more; unknown ordinals are no error. */
  remove(ordinal: number): void
  /** Equals `answerSearch`. */
  search(request: SearchRequest, window: Window): SearchAnswer
  /** The ordinals of a whole result in its order, at most `limit`. */
  list(request: SearchRequest, limit: number): Uint32Array
  /** Undefined for an ordinal that is not shown. */
  standing(request: SearchRequest, ordinal: number): Standing | undefined
  /** Shown channels by ordinal, in the order asked; others are left out. */
  rows(ordinals: readonly number[]): IndexedChannel[]
}

/** An empty index; without `way` the kernel where it can run, else the scan. */
export function createEngine({ way = 'scan' }: { way?: EngineWay } = {}): ChannelEngine {
  const kept = new Map<number, IndexedChannel>()
  const all = () => [...kept.values()]
  const everything = { from: 0, count: Infinity }
  return {
    way,
    get count() {
      return kept.size
    },
    put(ordinal, packed, offset) {
      const row = unpackChannel(ordinal, packed.subarray(offset, offset + recordBytes))
      if (row.traits & traits.shown) kept.set(ordinal, row)
      else kept.delete(ordinal)
    },
    remove: (ordinal) => void kept.delete(ordinal),
    search: (request, window) => answerSearch(all(), request, window),
    list: (request, limit) =>
      Uint32Array.from(answerSearch(all(), request, { from: 0, count: limit }).found, (it) => it.ordinal),
    standing(request, ordinal) {
      const row = kept.get(ordinal)
      if (!row) return undefined
      const failed = failedGates(row, request.where)
      if (failed.length > 0) return { failed }
      const { found, total } = answerSearch(all(), request, everything)
      return { place: 1 + found.findIndex((it) => it.ordinal === ordinal), total }
    },
    rows: (ordinals) => ordinals.flatMap((ordinal) => kept.get(ordinal) ?? []),
  }
}
