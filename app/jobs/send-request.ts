import { findPayoutAccount } from '#db/queries/payout-accounts.ts'
import { payoutsAreHalted } from '#db/queries/payout-halts.ts'
import { findRequest } from '#db/queries/processor-requests.ts'
import { endRequest } from '../commands/end-request.ts'
import { isHeldByHalt } from '../domain/escrow/halt.ts'
import type { JobContext } from './context.ts'

/**
 * Asks the processor for one request and writes down its answer. While payouts are halted what would leave stays as it
 * is; the end of the halt asks again. @throws while the outcome is unknown.
 */
export async function sendRequest({ db, payments, now }: JobContext, { requestId }: Record<string, unknown>) {
  const request = await findRequest(db, String(requestId))
  if (!request || request.status !== 'pending') return
  if (isHeldByHalt(request.kind) && (await payoutsAreHalted(db))) return
  const account = request.creatorId ? await findPayoutAccount(db, request.creatorId) : undefined
  const sent = await payments.send({ ...request, destination: account?.processorId ?? null }, now())
  await endRequest(db, request.id, sent, now())
}
