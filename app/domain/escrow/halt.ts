import { z } from 'zod'
import { text } from '../form-fields.ts'
import type { RequestKind } from './movements.ts'

/** Why the books stop payouts by themselves; a halt of staff's has a reason in words. */
export const bookHaltReason = 'books'

/**
 * Whether a halt keeps a request back. Money that leaves the platform for good waits: to creators and to our own bank.
 * A refund goes on: it returns a brand's own payment to the very card it came from, the processor itself bounds it by
 * the charge, and nobody else's money can leave by it. A reversal goes on because it brings money in.
 */
export const isHeldByHalt = (kind: RequestKind) => kind === 'transfer' || kind === 'withdrawal'

/** Why staff stops payouts, or lets them go on. */
export const haltForm = z.object({ reason: text(500) })
