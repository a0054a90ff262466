import type { Place } from '../../app/domain/search/search-answer.ts'
import type { Memory } from './memory.ts'

/**
 * The best places of a search as both ways of comparing fill them, in four-byte numbers: the least value that may still
 * get in, how many places there are, how many are taken; from `keysAt` a heap of keys with the worst first. A key is
 * the complement of an ordinal and a value, read as one number of eight bytes, so that more is better as in `byPlace`.
 */
const keysAt = 64

/** A place that nobody comes before. */
const beforeAll: Place = { ordinal: 0, value: 0xffffffff }

export class Places {
  readonly #memory: Memory
  #room = 1_024
  address: number

  constructor(memory: Memory) {
    this.#memory = memory
    this.address = memory.claim(keysAt + 8 * this.#room)
  }

  /** Empties the list for at most so many places. */
  open(most: number) {
    if (most > this.#room) {
      this.#room = 2 ** Math.ceil(Math.log2(most))
      this.address = this.#memory.claim(keysAt + 8 * this.#room)
    }
    if (most === 0) this.openBehind(beforeAll)
    else this.#memory.words.set([0, most, 0], this.address >>> 2)
  }

  /** Empties the list for nobody, so that `taken` counts who is better than this place. */
  openBehind({ ordinal, value }: Place) {
    const at = this.address >>> 2
    this.#memory.words.set([value, 0, 0], at)
    this.#memory.words.set([~ordinal, value], at + keysAt / 4)
  }

  get taken(): number {
    return this.#memory.words[(this.address >>> 2) + 2]!
  }

  /** The places taken, best first, from one on. */
  read(from = 0): Place[] {
    const keys = this.#sorted()
    const halves = new Uint32Array(keys.buffer)
    const places: Place[] = []
    for (let at = keys.length - 1 - from; at >= 0; at--)
      places.push({ ordinal: ~halves[2 * at]! >>> 0, value: halves[2 * at + 1]! })
    return places
  }

  /** The ordinals of the places taken, best first. */
  ordinals(): Uint32Array {
    const keys = this.#sorted()
    const halves = new Uint32Array(keys.buffer)
    return Uint32Array.from({ length: keys.length }, (_, at) => ~halves[2 * (keys.length - 1 - at)]!)
  }

  #sorted(): BigUint64Array {
    const start = this.address + keysAt
    const copy = this.#memory.bytes.slice(start, start + 8 * this.taken)
    return new BigUint64Array(copy.buffer).sort()
  }
}

/** Lets a place in if it is better than the worst, as `offer` of the kernel does. */
export function offer(words: Uint32Array, list: number, value: number, ordinal: number) {
  const head = list >>> 2
  const keys = (list + keysAt) >>> 2
  const most = words[head + 1]!
  const taken = words[head + 2]!
  const rest = ~ordinal >>> 0
  const isBetter = (at: number) =>
    value > words[keys + 2 * at + 1]! || (value === words[keys + 2 * at + 1]! && rest > words[keys + 2 * at]!)
  const move = (from: number, to: number) =>
    words.copyWithin(keys + 2 * to, keys + 2 * from, keys + 2 * from + 2)
  if (most === 0) {
    if (isBetter(0)) words[head + 2]!++
    return
  }
  let at = 0
  if (taken < most) {
    at = taken
    words[head + 2]!++
    for (let above = (at - 1) >> 1; at > 0 && !isBetter(above); above = (at - 1) >> 1) {
      move(above, at)
      at = above
    }
  } else {
    if (!isBetter(0)) return
    for (let below = 1; below < most; below = 2 * at + 1) {
      if (below + 1 < most && isLess(words, keys, below + 1, below)) below++
      if (!isBetter(below)) break
      move(below, at)
      at = below
    }
  }
  words[keys + 2 * at] = rest
  words[keys + 2 * at + 1] = value
  if (words[head + 2] === most) words[head] = words[keys + 1]! + 1
}

/** Whether one key is worse than another. */
function isLess(words: Uint32Array, keys: number, one: number, other: number): boolean {
  const value = words[keys + 2 * one + 1]!
  const otherValue = words[keys + 2 * other + 1]!
  return value < otherValue || (value === otherValue && words[keys + 2 * one]! < words[keys + 2 * other]!)
}
