import type { Db, Tx } from '#db/db.ts'
import { lockCollaboration } from '#db/queries/collaborations.ts'
import { post } from '#db/queries/ledger.ts'
import {
  findRequest,
  lockRequest,
  recordProcessorId,
  recordRequestEnd,
  type StoredRequest,
} from '#db/queries/processor-requests.ts'
import { system } from '../domain/actor.ts'
import { unreserve } from '../domain/escrow/movements.ts'
import type { Sent } from '../domain/payments.ts'
import { bookCashIn } from './book-cash.ts'
import { continueTakeBack } from './continue-take-back.ts'
import { keepRefusedRefund } from './keep-refused-refund.ts'

/** Writes down what the processor answered to a request: done with its cash entry, or the reservation given back. */
export async function endRequest(db: Db, requestId: string, sent: Sent, now: Date) {
  await db.transaction().execute(async (tx) => {
    // The deal before the request: whoever brings the request's cash locks them in this order.
    const asked = await findRequest(tx, requestId)
    const deal = asked?.collaborationId && (await lockCollaboration(tx, asked.collaborationId, system))
    const request = asked && (await lockRequest(tx, requestId))
    if (!request) return
    if (request.status === 'pending') await end(tx, request, sent, now)
    else if ('processorId' in sent) await recordProcessorId(tx, requestId, sent.processorId)
    if (deal) await continueTakeBack(tx, deal, now)
  })
}

async function end(tx: Tx, request: StoredRequest, sent: Sent, now: Date) {
  if ('rejected' in sent) {
    await recordRequestEnd(tx, request.id, { status: 'failed', error: sent.rejected }, now)
    const back = unreserve(request)
    if (back) await post(tx, back, now)
    return keepRefusedRefund(tx, request, now)
  }
  // What came back is counted by its cash: without it a reversal is not over.
  if (request.kind === 'reversal' && !sent.cash) return
  await recordRequestEnd(tx, request.id, { status: 'done', processorId: sent.processorId }, now)
  if (sent.cash) await bookCashIn(tx, sent.cash, now)
}
