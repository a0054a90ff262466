import { facetSizes, type IndexedChannel, sizes, traits } from '../../app/domain/search/indexed-channel.ts'
import { recordBytes, unpackChannel } from '../../app/domain/search/record.ts'
import { blockBytes, blockRows, columnOf, recordBytesIn } from './layout.ts'
import type { Memory } from './memory.ts'
import { signLetters, signWord } from './signature.ts'

/** Rows that lie together: the one at `address` has the ordinal `first`; after `rows`, a multiple of 16, none is used. */
export type Block = { address: number; first: number; rows: number }

/** Platform, tier and country of a channel as one number, so that they are counted in one step. */
export const keyCount = facetSizes.platforms * facetSizes.tiers * facetSizes.countries

const traitsAt = columnOf('traits')
const platformAt = columnOf('platform')
const countryAt = columnOf('country')
const tierAt = columnOf('tier')
const topicsAt = columnOf('topics')
const nameAt = columnOf('name')
const wordsAt = columnOf('words')
const keyAt = columnOf('key')
const nameSignatureAt = columnOf('nameSignature')
const wordSignatureAt = columnOf('wordSignature')

/**
 * The records of all channels by column, addressed by ordinal, in blocks that are claimed when their first row comes. A
 * row without `shown` is a hole. What the whole catalogue holds of each key and topic is kept counted.
 */
export class Columns {
  readonly #memory: Memory
  readonly #byNumber = new Map<number, Block>()
  /** By ordinal. */
  blocks: Block[] = []
  count = 0
  readonly keys = new Uint32Array(keyCount)
  readonly topics = new Uint32Array(32)

  constructor(memory: Memory) {
    this.#memory = memory
  }

  put(ordinal: number, packed: Uint8Array, offset: number) {
    const block = this.#claim(Math.floor(ordinal / blockRows))
    const row = ordinal % blockRows
    const { address } = block
    const { bytes } = this.#memory
    this.#count(address, row, -1)
    const { start, stride } = recordBytesIn
    for (let i = 0; i < recordBytes; i++) bytes[address + start[i]! + row * stride[i]!] = packed[offset + i]!
    this.#derive(address, row)
    this.#count(address, row, 1)
    block.rows = Math.max(block.rows, (row & ~15) + 16)
  }

  remove(ordinal: number) {
    const at = this.#find(ordinal)
    if (!at) return
    this.#count(at.address, at.row, -1)
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

  #derive(address: number, row: number) {
    const { bytes, halves, words } = this.#memory
    const platform = bytes[address + platformAt + row]!
    const tier = bytes[address + tierAt + row]!
    const country = bytes[address + countryAt + row]!
    halves[((address + keyAt) >>> 1) + row] =
      (platform * facetSizes.tiers + tier) * facetSizes.countries + country
    const name = { words, at: ((address + nameSignatureAt) >>> 2) + 2 * row }
    words.fill(0, name.at, name.at + 2)
    signLetters(name, bytes, address + nameAt + row * sizes.name, sizes.name)
    const bio = { words, at: ((address + wordSignatureAt) >>> 2) + 2 * row }
    words.fill(0, bio.at, bio.at + 2)
    const first = ((address + wordsAt) >>> 2) + row * sizes.words
    for (let i = 0; i < sizes.words; i++) signWord(bio, words[first + i]!)
  }

  /** Counts a row in or out, if it is shown. */
  #count(address: number, row: number, change: 1 | -1) {
    const { bytes, halves, words } = this.#memory
    if (!(bytes[address + traitsAt + row]! & traits.shown)) return
    this.count += change
    this.keys[halves[((address + keyAt) >>> 1) + row]!]! += change
    for (let bits = words[((address + topicsAt) >>> 2) + row]!; bits !== 0; bits &= bits - 1)
      this.topics[31 - Math.clz32(bits & -bits)]! += change
  }
}
