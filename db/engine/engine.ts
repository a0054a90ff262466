import { failedGates } from '../../app/domain/search/conditions.ts'
import type { Facet, IndexedChannel } from '../../app/domain/search/indexed-channel.ts'
import type { RangedColumn, SearchAnswer, Window } from '../../app/domain/search/search-answer.ts'
import type { Range, SearchRequest } from '../../app/domain/search/search-request.ts'
import { orderValue } from '../../app/domain/search/search-score.ts'
import { Columns } from './columns.ts'
import { endsOf } from './ends.ts'
import { askedFacets, FacetCounter } from './facets.ts'
import { kernelOf } from './kernel.ts'
import { chosenOf } from './layout.ts'
import { Memory, Slate } from './memory.ts'
import { failedBits, type Passes } from './passes.ts'
import { Ranking } from './ranking.ts'
import { scanOf } from './scan.ts'
import type { Standing } from './search-engine.ts'
import { stepsOf } from './steps.ts'

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
  /** How many channels pass. */
  total(request: SearchRequest): number
  /** Equals `endsIn`. */
  ends(request: SearchRequest, column: RangedColumn): Range | null
  /** Equals `answerSearch`. */
  search(request: SearchRequest, window: Window): SearchAnswer
  /** The ordinals of a whole result in its order, at most `limit`. */
  list(request: SearchRequest, limit: number): Uint32Array
  /** Undefined for an ordinal that is not shown. */
  standing(request: SearchRequest, ordinal: number): Standing | undefined
  /** Shown channels by ordinal, in the order asked; others are left out. */
  rows(ordinals: readonly number[]): IndexedChannel[]
}

/** Bytes for the numbers of one search; 5,000 words looked for would fill it. */
const slateBytes = 524_288

/** An empty index; without `way` the kernel where it can run, else the scan. */
export function createEngine({ way: wanted }: { way?: EngineWay } = {}): ChannelEngine {
  const memory = new Memory()
  const kernel = wanted === 'scan' ? undefined : kernelOf(memory)
  if (wanted === 'kernel' && !kernel) throw new Error('WebAssembly SIMD is missing')
  const passes: Passes = kernel ?? scanOf(memory)
  const columns = new Columns(memory)
  const slate = new Slate(memory, slateBytes)
  const facets = new FacetCounter(memory, columns, passes)
  const ranking = new Ranking(memory, columns, passes, slate)

  /** Applies every condition; how many rows fail nothing, and nothing but each asked facet. */
  function filter({ where }: SearchRequest, counted: readonly Facet[]) {
    slate.clear()
    const steps = stepsOf(where, passes, slate, memory)
    let total = 0
    const sizes = new Map(counted.map((facet) => [facet, 0]))
    for (const block of columns.blocks) {
      for (const step of steps) step(block)
      total += passes.choose(block.address, block.rows, 0, chosenOf())
      for (const facet of counted) {
        const size = passes.choose(block.address, block.rows, failedBits[facet], chosenOf(facet))
        sizes.set(facet, sizes.get(facet)! + size)
      }
    }
    return { total, sizes }
  }

  return {
    way: kernel ? 'kernel' : 'scan',
    get count() {
      return columns.count
    },
    put: (ordinal, packed, offset) => columns.put(ordinal, packed, offset),
    remove: (ordinal) => columns.remove(ordinal),
    total: (request) => filter(request, []).total,
    ends(request, column) {
      filter(request, [])
      return endsOf(memory, columns, column)
    },
    search(request, { from, count }) {
      const { total, sizes } = filter(request, askedFacets(request.where))
      const end = Math.min(total, from + count)
      ranking.rank(request, { best: from < total ? end : 0, newcomers: end })
      return {
        total,
        facets: facets.count(total, sizes),
        found: ranking.best.read(from),
        newcomers: ranking.newcomers.read(),
      }
    },
    list(request, limit) {
      const { total } = filter(request, [])
      ranking.rank(request, { best: Math.min(total, limit), newcomers: 0 })
      return ranking.best.ordinals()
    },
    standing(request, ordinal) {
      const row = columns.rowAt(ordinal)
      if (!row) return undefined
      const failed = failedGates(row, request.where)
      if (failed.length > 0) return { failed }
      const { total } = filter(request, [])
      return { place: 1 + ranking.before(request, { ordinal, value: orderValue(row, request) }), total }
    },
    rows: (ordinals) => ordinals.flatMap((ordinal) => columns.rowAt(ordinal) ?? []),
  }
}
