import type pg from 'pg'
import { recordVersion } from '../../app/domain/search/record.ts'

/** Takes one record, read from `packed` at `offset`; the bytes are only lent. */
export type TakeRecord = (ordinal: number, packed: Uint8Array, offset: number) => void

/** The signature, flags and header length that a binary copy begins with. */
const preamble = 19
/** Of one row: how many fields, length and value of the ordinal, length of the record. */
const rowHead = 14

/**
 * Reads records as the database keeps them, a few bytes of work for each: Postgres sends a binary copy row by row, and
 * nothing is decoded. Rows of another version are left out. `ordinals` null: all.
 */
export function copyRecords(
  client: pg.Client,
  ordinals: readonly number[] | null,
  take: TakeRecord,
): Promise<void> {
  const some = ordinals ? `and ordinal = any('{${ordinals.map(Number).join(',')}}'::int[])` : ''
  const text = `
    copy (select ordinal, record from channel_index where version = ${recordVersion} ${some})
    to stdout (format binary)`
  return new Promise((done, fail) => {
    client.query(new CopyOut(text, take, done, fail))
  })
}

/** A query in the shape that the driver drives: it hands over the data of a copy and says how the query ended. */
class CopyOut {
  readonly #text: string
  readonly #take: TakeRecord
  readonly #done: () => void
  readonly #fail: (error: Error) => void
  #isBegun = false

  constructor(text: string, take: TakeRecord, done: () => void, fail: (error: Error) => void) {
    this.#text = text
    this.#take = take
    this.#done = done
    this.#fail = fail
  }

  submit(connection: pg.Connection) {
    connection.query(this.#text)
  }

  handleCopyData({ chunk }: { chunk: Buffer }) {
    const at = this.#isBegun ? 0 : preamble
    this.#isBegun = true
    // The last message is a field count of -1 alone.
    if (chunk.length - at <= rowHead) return
    this.#take(chunk.readInt32BE(at + 6), chunk, at + rowHead)
  }

  handleError(error: Error) {
    this.#fail(error)
  }

  handleReadyForQuery() {
    this.#done()
  }

  handleRowDescription() {}
  handleCommandComplete() {}
}
