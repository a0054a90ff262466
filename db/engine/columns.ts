import { facetSizes, type IndexedChannel, sizes, traits } from '../../app/domain/search/indexed-channel.ts'
import { recordBytes, unpackChannel } from '../../app/domain/search/record.ts'
import {
  blockBytes,
  blockRows,
  columnOf,
  planeCount,
  planeOf,
  recordBytesIn,
  tileBytes,
  tileRows,
} from './layout.ts'
import type { Memory } from './memory.ts'
import { signLetters, signWord } from './signature.ts'

/** Rows that lie together: the one at `address` has the ordinal `first`; after `rows`, a multiple of 16, none is used. */
export type Block = { address: number; first: number; rows: number }

const traitsAt = columnOf('traits')
const platformAt = columnOf('platform')
const countryAt = columnOf('country')
const tierAt = columnOf('tier')
const topicsAt = columnOf('topics')
const nameAt = columnOf('name')
const wordsAt = columnOf('words')
const planesAt = columnOf('planes')
const pairsAt = columnOf('pairSignature')
const triplesAt = columnOf('tripleSignature')
const wordSignatureAt = columnOf('wordSignature')

/**
 * The records of all channels by column, addressed by ordinal, in blocks that are claimed when their first row comes. A
 * row without `shown` is a hole. How many shown rows have each value of a facet is kept counted.
 */
export class Columns {
  readonly #memory: Memory
  readonly #byNumber = new Map<number, Block>()
  /** By ordinal. */
  blocks: Block[] = []
  count = 0
  /** By plane (`planeOf`). */
  readonly counts = new Uint32Array(planeCount)

  constructor(memory: Memory) {
    this.#memory = memory
  }

  put(ordinal: number, packed: Uint8Array, offset: number) {
    const block = this.#claim(Math.floor(ordinal / blockRows))
    const row = ordinal % blockRows
    const { address } = block
    const { bytes } = this.#memory
    this.#take(address, row, -1)
    const { start, stride } = recordBytesIn
    for (let i = 0; i < recordBytes; i++) bytes[address + start[i]! + row * stride[i]!] = packed[offset + i]!
    this.#sign(address, row)
    this.#take(address, row, 1)
    block.rows = Math.max(block.rows, (row & ~15) + 16)
  }

  remove(ordinal: number) {
    const at = this.#find(ordinal)
    if (!at) return
    this.#take(at.address, at.row, -1)
    this.#memory.bytes[at.address + traitsAt + at.row] = 0
  }

  /** Undefined for a hole. */
  rowAt(ordinal: number): IndexedChannel | undefined {
    const at = this.#find(ordinal)
    const { bytes } = this.#memory
    if (!at || !(bytes[at.address + traitsAt + at.row]! & traits.shown)) return undefined
    const { start, stride } = recordBytesIn
    const packed = new Uint8Array(recordBytes)
    for (let i = 0; i < recordBytes; i++) packed[i] = bytes[at.address + start[i]! + at.row * stride[i]!]!
    return unpackChannel(ordinal, packed)
  }

  /** The block and row of an ordinal; undefined where there is no block. */
  #find(ordinal: number): { address: number; row: number } | undefined {
    const block = this.#byNumber.get(Math.floor(ordinal / blockRows))
    return block && { address: block.address, row: ordinal % blockRows }
  }

  #claim(number: number): Block {
    const known = this.#byNumber.get(number)
    if (known) return known
    const block = { address: this.#memory.claim(blockBytes), first: number * blockRows, rows: 0 }
    this.#byNumber.set(number, block)
    this.blocks = [...this.blocks, block].sort((a, b) => a.first - b.first)
    return block
  }

  #sign(address: number, row: number) {
    const { bytes, words } = this.#memory
    const cleared = (column: number) => {
      const at = ((address + column) >>> 2) + 2 * row
      words[at] = words[at + 1] = 0
      return { words, at }
    }
    const letters = address + nameAt + row * sizes.name
    signLetters(cleared(pairsAt), cleared(triplesAt), bytes, letters, sizes.name)
    const bio = cleared(wordSignatureAt)
    const first = ((address + wordsAt) >>> 2) + row * sizes.words
    for (let i = 0; i < sizes.words; i++) signWord(bio, words[first + i]!)
  }

  /** Takes a row in or out of what its facets hold, if it is shown. */
  #take(address: number, row: number, change: 1 | -1) {
    const { bytes, words } = this.#memory
    if (!(bytes[address + traitsAt + row]! & traits.shown)) return
    this.count += change
    this.#turn(address, row, planeOf.platforms + bytes[address + platformAt + row]!, change)
    this.#turn(address, row, planeOf.countries + bytes[address + countryAt + row]!, change)
    this.#turn(address, row, planeOf.tiers + bytes[address + tierAt + row]!, change)
    const topics = words[((address + topicsAt) >>> 2) + row]!
    for (let at = 0; at < facetSizes.topics; at++)
      if (topics & (1 << at)) this.#turn(address, row, planeOf.topics + at, change)
  }

  #turn(address: number, row: number, plane: number, change: 1 | -1) {
    this.counts[plane]! += change
    const tile = address + planesAt + Math.floor(row / tileRows) * tileBytes
    const inTile = row % tileRows
    this.#memory.bytes[tile + ((plane * tileRows + inTile) >>> 3)]! ^= 1 << (row & 7)
  }
}
