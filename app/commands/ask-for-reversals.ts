import type { Tx } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordRequest } from '#db/queries/processor-requests.ts'
import type { SentTransfer } from '#db/queries/take-backs.ts'
import type { Deal } from '../domain/escrow/movements.ts'
import { type Money, money } from '../domain/money.ts'

/** Who asks for money back that was sent to a creator, and why. */
type Asker = { reason: string; accountId: string; takeBackId?: string }

/**
 * Asks the processor to take an amount back out of what was sent for a deal, from the transfers in their order.
 * Nothing is reserved: what comes back is the creator's until it is booked. @returns how much could be asked for.
 */
export async function askForReversals(
  tx: Tx,
  { id: collaborationId, creatorId }: Pick<Deal, 'id' | 'creatorId'>,
  transfers: readonly SentTransfer[],
  amount: Money,
  asker: Asker,
  now: Date,
): Promise<number> {
  let asked = 0
  for (const { processorId: transferId, chargeId, left } of transfers) {
    const part = Math.min(left, amount.amount - asked)
    if (part <= 0) continue
    const about = { collaborationId, creatorId, chargeId, transferId, amount: money(part, amount.currency) }
    const requestId = await recordRequest(tx, { kind: 'reversal', ...about, ...asker }, now)
    await enqueue(tx, { name: 'send-request', data: { requestId } })
    asked += part
  }
  return asked
}
