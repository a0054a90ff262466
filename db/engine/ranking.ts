import { traits } from '../../app/domain/search/indexed-channel.ts'
import type { Place } from '../../app/domain/search/search-answer.ts'
import type { SearchRequest } from '../../app/domain/search/search-request.ts'
import type { Columns } from './columns.ts'
import { chosenOf, columnOf } from './layout.ts'
import type { Memory, Slate } from './memory.ts'
import type { Passes } from './passes.ts'
import { Places } from './places.ts'
import { writePart, writeWish } from './question.ts'

const chosen = chosenOf()
const traitsAt = columnOf('traits')
/** A number whose bits are all changed orders the other way round. */
const allBits = 0xffffffff
const nothing = { target: null, topics: null, weights: [0, 0, 0, 0, 0] }

/** Puts the rows of a filtered catalogue in order. */
export class Ranking {
  readonly #columns: Columns
  readonly #passes: Passes
  readonly #slate: Slate
  readonly best: Places
  readonly newcomers: Places

  constructor(memory: Memory, columns: Columns, passes: Passes, slate: Slate) {
    this.#columns = columns
    this.#passes = passes
    this.#slate = slate
    this.best = new Places(memory)
    this.newcomers = new Places(memory)
  }

  /** Fills `best` and, where the order is by score, `newcomers` with at most so many first ones. */
  rank(request: SearchRequest, most: { best: number; newcomers: number }) {
    this.best.open(most.best)
    this.newcomers.open(request.order === 'score' ? most.newcomers : 0)
    this.#run(request)
  }

  /** How many rows come before a place. */
  before(request: SearchRequest, place: Place): number {
    this.best.openBehind(place)
    this.newcomers.open(0)
    this.#run(request)
    return this.best.taken
  }

  #run(request: SearchRequest) {
    const { target, order } = request
    if (order === 'score') this.#byScore(request)
    else if (order === 'fit') {
      if (target) this.#byShare(writePart(this.#slate, target))
      else this.#byScore(nothing)
    } else if (order === 'engagement') this.#byScore({ ...nothing, weights: [0, 0, 1, 0, 0] })
    else if (order === 'credibility') this.#byScore({ ...nothing, weights: [0, 0, 0, 1, 0] })
    else this.#byNumber(columnOf(order), order === 'price' ? allBits : 0)
  }

  #byScore(wish: Parameters<typeof writeWish>[1]) {
    const at = writeWish(this.#slate, wish)
    const best = this.best.address
    const others = this.newcomers.address
    for (const { address, rows, first } of this.#columns.blocks)
      this.#passes.byScore(address, rows, first, chosen, at, traitsAt, traits.newHere, best, others)
  }

  #byShare(part: number) {
    const best = this.best.address
    for (const { address, rows, first } of this.#columns.blocks)
      this.#passes.byShare(address, rows, first, chosen, part, best)
  }

  #byNumber(column: number, flip: number) {
    const best = this.best.address
    for (const { address, rows, first } of this.#columns.blocks)
      this.#passes.byNumber(address, rows, first, chosen, column, flip, best)
  }
}
