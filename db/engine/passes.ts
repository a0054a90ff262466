/**
 * What can be done to one block of rows; `kernel.as.ts` and `scan.ts` are the two ways. A block is given by its address
 * and its rows, a column by its offset in the block, a list by its address. Everything is a whole number.
 *
 * The first column, `failed`, says per row which conditions it does not meet: one bit for each facet, one for anything
 * else, one for a row that is not shown.
 */
export type Passes = {
  /** Starts a search: nothing failed but `shown` and the wanted traits. */
  open(block: number, rows: number, traits: number, wanted: number): void
  /** A one-byte code must be one of those that are 255 in the 32 bytes at `table`. */
  among(block: number, rows: number, column: number, table: number, bit: number): void
  /** A four-byte number must be one of `length` at `list`. */
  oneOf(block: number, rows: number, column: number, list: number, length: number, bit: number): void
  /** A four-byte number must be from `from` to `to` in rows that have one of the traits `only`. */
  range(
    block: number,
    rows: number,
    column: number,
    from: number,
    to: number,
    traits: number,
    only: number,
    bit: number,
  ): void
  /** A byte must be at least `from`. */
  least(block: number, rows: number, column: number, from: number, bit: number): void
  /** Four-byte bits must have any of `any`, if it has any, and all of `all`. */
  bits(block: number, rows: number, column: number, any: number, all: number, bit: number): void
  /** The share inside the part at `part` (`writePart`) must be at least `from`. */
  share(block: number, rows: number, part: number, from: number, bit: number): void
  /** The term at `term` (`writeTerm`) must be in the name or the bio; `list` has room for four bytes a row. */
  term(
    block: number,
    rows: number,
    name: number,
    words: number,
    pairSignature: number,
    tripleSignature: number,
    wordSignature: number,
    term: number,
    list: number,
  ): void
  /** Marks the rows that fail nothing but what is `allowed` in the column `chosen`, a bit a row; says how many. */
  choose(block: number, rows: number, allowed: number, chosen: number): number
  /**
   * Adds how many chosen rows have each of `length` values to the four-byte numbers at `counts`; `planes` says who has
   * them in tiles of `tileBytes`.
   */
  count(
    block: number,
    rows: number,
    chosen: number,
    planes: number,
    tileBytes: number,
    length: number,
    counts: number,
  ): void
  /**
   * Offers the chosen rows, which fail nothing, to the list at `best` by the wish at `wish` (`writeWish`), and those of them with the
   * trait `marked` to the list at `others`. `first` is the ordinal of the block's first row.
   */
  byScore(
    block: number,
    rows: number,
    first: number,
    chosen: number,
    wish: number,
    traits: number,
    marked: number,
    best: number,
    others: number,
  ): void
  /** The same by the share inside the part at `part`. */
  byShare(block: number, rows: number, first: number, chosen: number, part: number, best: number): void
  /** The same by a four-byte number, its bits changed by `flip`. */
  byNumber(
    block: number,
    rows: number,
    first: number,
    chosen: number,
    column: number,
    flip: number,
    best: number,
  ): void
}

/** Bits of `failed`. The kernel repeats `other` and `removed`. */
export const failedBits = {
  platforms: 1,
  countries: 2,
  tiers: 4,
  topics: 8,
  other: 16,
  removed: 128,
} as const
