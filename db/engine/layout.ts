import { type Facet, facetNames, facetSizes } from '../../app/domain/search/indexed-channel.ts'
import { recordFields } from '../../app/domain/search/record.ts'

/** Rows of one block of memory. Small enough that an empty index is small, a multiple of 16. */
export const blockRows = 16_384

/** Columns start on different lines of the cache, so that reading many of them side by side evicts none. */
const apart = 64

/**
 * Who has a value of a facet is one bit a row, so that many rows are counted at once: 256 rows of one value after
 * another make a tile, tiles make the column. Where the values of each facet begin among all of them:
 */
export const planeOf = Object.fromEntries(
  facetNames.map((facet, at) => [
    facet,
    facetNames.slice(0, at).reduce((sum, before) => sum + facetSizes[before], 0),
  ]),
) as Record<Facet, number>
export const planeCount = Object.values(facetSizes).reduce((sum, size) => sum + size, 0)
export const tileRows = 256
export const tileBytes = (planeCount * tileRows) / 8

/** Fields whose elements lie beside each other in a row, because a text is read whole and seldom. */
const wholeRows: ReadonlySet<string> = new Set(['name', 'words'])

type Column = { start: number; apart: number; stride: number }

/**
 * Where everything lies in a block: `failed` first (which conditions of the current search a row fails), the fields of
 * the record by element, then what is derived from them.
 */
const columns = new Map<string, Column>()
let end = 0
function place(name: string, stride: number, elements: number) {
  const length = stride * blockRows + apart
  columns.set(name, { start: end, apart: length, stride })
  end += length * elements
}
place('failed', 1, 1)
for (const { name, bytes, length } of recordFields)
  if (wholeRows.has(name)) place(name, bytes * length, 1)
  else place(name, bytes, length)
// One for the rows that fail nothing, one more for each facet.
place('chosen', 1 / 8, 1 + facetNames.length)
place('planes', planeCount / 8, 1)
place('pairSignature', 8, 1)
place('tripleSignature', 8, 1)
place('wordSignature', 8, 1)

export const blockBytes = end

/** Offset in a block of a column of one element of a field. */
export function columnOf(name: string, element = 0): number {
  const { start, apart } = columns.get(name)!
  return start + element * apart
}

/** For every byte of a record in turn: its offset in a block is `start + row x stride`. */
export const recordBytesIn: { start: Uint32Array; stride: Uint32Array } = (() => {
  const places = recordFields.flatMap(({ name, bytes, length }) =>
    Array.from({ length: bytes * length }, (_, at) => {
      const { stride } = columns.get(name)!
      const start = wholeRows.has(name)
        ? columnOf(name) + at
        : columnOf(name, Math.floor(at / bytes)) + (at % bytes)
      return { start, stride }
    }),
  )
  return {
    start: Uint32Array.from(places, ({ start }) => start),
    stride: Uint32Array.from(places, ({ stride }) => stride),
  }
})()

/** Offset in a block of the first value of a facet in its tiles. */
export const planesOf = (facet: Facet): number => columnOf('planes') + (planeOf[facet] * tileRows) / 8

/** The column of the rows that fail nothing but a facet's own condition; without one, that fail nothing. */
export const chosenOf = (facet?: Facet): number =>
  columnOf('chosen', facet ? 1 + facetNames.indexOf(facet) : 0)
