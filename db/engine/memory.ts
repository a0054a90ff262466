const pageBytes = 65_536
const lineBytes = 64

/**
 * The one memory that the index lies in and that both ways of comparing read, little-endian. It only grows; nothing in
 * it moves, so an address stays what it is.
 */
export class Memory {
  readonly wasm = new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true })
  bytes = new Uint8Array(this.wasm.buffer)
  halves = new Uint16Array(this.wasm.buffer)
  words = new Uint32Array(this.wasm.buffer)
  #used = lineBytes

  /** The address of so many bytes more, all 0, on a line of the processor's cache. Throws RangeError beyond 4 GB. */
  claim(size: number): number {
    const at = this.#used
    this.#used += Math.ceil(size / lineBytes) * lineBytes
    const missing = this.#used - this.bytes.length
    if (missing > 0) {
      this.wasm.grow(Math.ceil(missing / pageBytes))
      this.bytes = new Uint8Array(this.wasm.buffer)
      this.halves = new Uint16Array(this.wasm.buffer)
      this.words = new Uint32Array(this.wasm.buffer)
    }
    return at
  }
}

/** Room for the numbers of one search, written one after another and forgotten by the next. */
export class Slate {
  readonly #memory: Memory
  readonly #start: number
  readonly #end: number
  #at: number

  constructor(memory: Memory, size: number) {
    this.#memory = memory
    this.#at = this.#start = memory.claim(size)
    this.#end = this.#start + size
  }

  clear() {
    this.#at = this.#start
  }

  /** Address of the numbers, four bytes each. */
  words(numbers: readonly number[]): number {
    const at = this.room(4 * numbers.length)
    this.#memory.words.set(numbers, at >>> 2)
    return at
  }

  /** Address of the numbers, one byte each. */
  bytes(numbers: ArrayLike<number>): number {
    const at = this.room(numbers.length)
    this.#memory.bytes.set(numbers, at)
    return at
  }

  /** Address of so many bytes, with anything in them. */
  room(size: number): number {
    const at = this.#at
    if (at + size > this.#end) throw new RangeError('A search asks for more than it has room')
    this.#at = Math.ceil((at + size) / 16) * 16
    return at
  }
}
