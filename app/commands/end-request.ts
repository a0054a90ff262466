import type { Db } from '#db/db.ts'
import { post } from '#db/queries/ledger.ts'
import { lockRequest, recordRequestEnd } from '#db/queries/processor-requests.ts'
import { unreserve } from '../domain/escrow/movements.ts'
import type { Sent } from '../domain/payments.ts'
import { bookCashIn } from './book-cash.ts'

/** Writes down what the processor answered to a request: done with its cash entry, or the reservation given back. */
export async function endRequest(db: Db, requestId: string, sent: Sent, now: Date) {
  await db.transaction().execute(async (tx) => {
    const request = await lockRequest(tx, requestId)
    if (!request || request.status !== 'pending') return
    if ('rejected' in sent) {
      await recordRequestEnd(tx, requestId, { status: 'failed', error: sent.rejected }, now)
      const back = unreserve(request)
      if (back) await post(tx, back, now)
      return
    }
    await recordRequestEnd(tx, requestId, { status: 'done', processorId: sent.processorId }, now)
    if (sent.cash) await bookCashIn(tx, sent.cash, now)
  })
}
