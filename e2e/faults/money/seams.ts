import type pg from 'pg'
import type { Payments } from '#app/domain/payments.ts'
import type { JobHandlers } from '#app/jobs/context.ts'

export type BookedPosting = {
  debit: string
  credit: string
  amount: { amount: number; currency: string }
  collaborationId?: string
}

/** A movement on its way into the books: `deal` is the deal it is about. */
export type Booking = { kind: string; reference: string; deal: string | null; postings: BookedPosting[] }

/**
 * Where a bug is planted: between the commands and the processor, the jobs, the books or the database. Without seams the
 * campaign runs the product as it is.
 */
export type Seams = {
  payments?: (payments: Payments) => Payments
  jobs?: (handlers: JobHandlers) => JobHandlers
  /** The movement as it is booked instead; undefined books nothing, and says that it was new. */
  booking?: (booking: Booking) => Booking | undefined
  /** The text of a statement as it is sent instead. */
  statement?: (text: string) => string
  /** A job is not started again after the process died under it. */
  forgetsCrashes?: boolean
}

type Query = (text: unknown, values?: unknown[], ...rest: unknown[]) => unknown

/** Lets the seams see every statement that a pool sends. */
export function plant(pool: pg.Pool, { booking, statement }: Seams) {
  if (!booking && !statement) return
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as Query
    const altered: Query = (text, values, ...rest) => {
      if (typeof text !== 'string') return send(text, values, ...rest)
      if (booking && values && text.includes('post_movement')) return book(send, booking, text, values, rest)
      return send(statement ? statement(text) : text, values, ...rest)
    }
    client.query = altered as typeof client.query
  })
}

function book(
  send: Query,
  booking: NonNullable<Seams['booking']>,
  text: string,
  [reference, body, moment]: unknown[],
  rest: unknown[],
) {
  const [kind, deal, postings] = JSON.parse(String(body)) as [string, string | null, BookedPosting[]]
  const altered = booking({ kind, reference: String(reference), deal, postings })
  if (!altered) return send('select true as is_new', [], ...rest)
  const written = JSON.stringify([altered.kind, altered.deal, altered.postings])
  return send(text, [altered.reference, written, moment], ...rest)
}
