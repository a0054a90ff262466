import type { Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { post } from '#db/queries/ledger.ts'
import {
  findOpenTakeBack,
  findPending,
  listSentTransfers,
  recordTakeBackEnd,
} from '#db/queries/take-backs.ts'
import { takeBack } from '../domain/escrow/movements.ts'
import { netOfTakingBack } from '../domain/escrow/take-back.ts'
import { money } from '../domain/money.ts'
import { completeIfPaid } from './advance.ts'
import { askForReversals } from './ask-for-reversals.ts'
import { issueFor } from './issue-invoice.ts'
import { dealOf } from './deal-of.ts'
import { payCreator } from './pay-creator.ts'
import { refundBrand } from './refund-brand.ts'
import { revokeRights } from './revoke-rights.ts'

/**
 * The next thing that a take-back needs, asked after each answer of the processor: reversals for what was sent and is
 * missing; when nothing more can come, the money is the brand's and its refund is asked for. What the processor would
 * not take back the creator owes from then on. The caller holds the deal.
 */
export async function continueTakeBack(tx: Tx, collaboration: LockedCollaboration, now: Date) {
  const open = await findOpenTakeBack(tx, collaboration.id)
  if (!open) return
  const { id: takeBackId, gross, reason, accountId } = open
  const deal = await dealOf(tx, collaboration)
  const pending = await findPending(tx, deal.id, takeBackId)
  const missing = netOfTakingBack(deal, gross).amount - deal.payable.amount - pending.reversing
  if (missing > 0) {
    const transfers = await listSentTransfers(tx, deal.id, takeBackId)
    const able = transfers.filter(({ isRefused }) => !isRefused)
    const asker = { reason, accountId, takeBackId }
    const asked = await askForReversals(tx, deal, able, money(missing, gross.currency), asker, now)
    if (asked > 0) return
  }
  // A transfer that is on its way may be refused, or be taken back once it has arrived.
  if (pending.reversing > 0 || (missing > 0 && pending.sending > 0)) return
  const movement = takeBack(deal, takeBackId, gross)
  const isNew = await post(tx, movement, now)
  await recordTakeBackEnd(tx, takeBackId, now)
  await refundBrand(tx, collaboration, gross, 'refund_due', now)
  if (gross.amount >= deal.released.amount) await revokeRights(tx, collaboration, 'taken_back', now)
  await payCreator(tx, collaboration, now)
  await completeIfPaid(tx, collaboration, now)
  if (isNew) await issueFor(tx, movement, now)
}
