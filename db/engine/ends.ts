import type { RangedColumn } from '../../app/domain/search/search-answer.ts'
import type { Range } from '../../app/domain/search/search-request.ts'
import type { Columns } from './columns.ts'
import { columnOf } from './layout.ts'
import type { Memory } from './memory.ts'

const failedAt = columnOf('failed')

/** The least and the most of a column among the rows that failed nothing; null when all did. */
export function endsOf({ bytes, words }: Memory, { blocks }: Columns, column: RangedColumn) {
  let [from, to] = [Infinity, -1]
  for (const { address, rows } of blocks) {
    const values = (address + columnOf(column)) >>> 2
    for (let row = 0; row < rows; row++) {
      if (bytes[address + failedAt + row] !== 0) continue
      const value = words[values + row]!
      if (value < from) from = value
      if (value > to) to = value
    }
  }
  return to < 0 ? null : ({ from, to } satisfies Range)
}
