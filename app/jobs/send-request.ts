import { findPayoutAccount } from '#db/queries/payout-accounts.ts'
import { findRequest } from '#db/queries/processor-requests.ts'
import { endRequest } from '../commands/end-request.ts'
import type { JobContext } from './context.ts'

/** Asks the processor for one transfer or refund and writes down its answer. @throws while the outcome is unknown. */
export async function sendRequest({ db, payments, now }: JobContext, { requestId }: Record<string, unknown>) {
  const request = await findRequest(db, String(requestId))
  if (!request || request.status !== 'pending') return
  const account = request.creatorId ? await findPayoutAccount(db, request.creatorId) : undefined
  const sent = await payments.send({ ...request, destination: account?.processorId ?? null }, now())
  await endRequest(db, request.id, sent, now())
}
