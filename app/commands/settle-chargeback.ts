import type { Tx } from '#db/db.ts'
import {
  countChargebackMovements,
  findChargeback,
  findFrozenBy,
  isBooked,
  listChargedDeals,
  listCovered,
  type StoredChargeback,
} from '#db/queries/chargebacks.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { findBalance, post } from '#db/queries/ledger.ts'
import { recordPartsEnd } from '#db/queries/milestones.ts'
import { system } from '../domain/actor.ts'
import { standingOf } from '../domain/collaboration/steps.ts'
import { canTake } from '../domain/collaboration/take.ts'
import { chargebackLost, chargebackMet, givenBy, sharesOf } from '../domain/escrow/chargeback.ts'
import { freeze, least, type Movement, unfreeze } from '../domain/escrow/movements.ts'
import { type Money, money } from '../domain/money.ts'
import { advance } from './advance.ts'
import { reassessDispute } from './clock-dispute.ts'
import { issueFor } from './issue-invoice.ts'
import { dealOf } from './deal-of.ts'
import { payCreator } from './pay-creator.ts'
import { refundBrand } from './refund-brand.ts'
import { revokeRights } from './revoke-rights.ts'

/**
 * Brings the books to where the chargeback stands, whatever came first, its cash or its status: frozen while it is
 * open, held again when it is won, taken when it is lost. Safe to repeat. The caller holds the deals in their order.
 */
export async function settleChargeback(tx: Tx, id: string, deals: readonly LockedCollaboration[], now: Date) {
  const chargeback = await findChargeback(tx, id)
  if (!chargeback || chargeback.status === 'inquiry') return
  await meetEarlyReturn(tx, chargeback, now)
  if (chargeback.status === 'open') return freezeDeals(tx, chargeback, deals, now)
  const loss = chargeback.status === 'lost' ? await bookLoss(tx, chargeback, deals, now) : undefined
  if (chargeback.status === 'lost' && !(await isBooked(tx, `cb_lost:${id}`))) return
  for (const deal of deals) {
    await thaw(tx, id, deal, now)
    if (chargeback.status === 'lost') {
      await endIfEmpty(tx, deal, now)
      await revokeRights(tx, deal, 'charged_back', now)
    }
    await reassessDispute(tx, deal, now)
    await payCreator(tx, deal, now)
  }
  if (loss) await issueFor(tx, loss, now)
}

const receivableOf = (tx: Tx, { id, amount }: StoredChargeback) =>
  findBalance(tx, `chargeback_receivable:${id}`, amount.currency)

/** The processor gave the money back before its withdrawal was booked: the two meet now. */
async function meetEarlyReturn(tx: Tx, chargeback: StoredChargeback, now: Date) {
  const covered = await listCovered(tx, chargeback.id)
  const gain = covered.find(({ collaborationId }) => collaborationId === null)
  if (!gain || gain.amount >= 0) return
  const key = `${chargeback.id}:${await countChargebackMovements(tx, chargeback.id)}`
  const early = money(-gain.amount, chargeback.amount.currency)
  await post(tx, chargebackMet(chargeback.id, key, least(await receivableOf(tx, chargeback), early)), now)
}

/** A deal in a dispute is frozen already; of the others what the charge brought and is still held. */
async function freezeDeals(
  tx: Tx,
  { id, chargeId, amount }: StoredChargeback,
  deals: readonly LockedCollaboration[],
  now: Date,
) {
  const lines = await listChargedDeals(tx, chargeId)
  for (const collaboration of deals) {
    const key = `${id}:${collaboration.id}`
    if (collaboration.status === 'disputed' || (await isBooked(tx, `freeze:${key}`))) continue
    const deal = await dealOf(tx, collaboration)
    const line = lines.find(({ collaborationId }) => collaborationId === deal.id)
    const brought = money(line?.amount ?? 0, amount.currency)
    await post(tx, freeze(deal, key, least(deal.held, brought)), now)
  }
}

/** @returns what was booked, for the documents that it is a reason for. */
async function bookLoss(
  tx: Tx,
  chargeback: StoredChargeback,
  collaborations: readonly LockedCollaboration[],
  now: Date,
): Promise<Movement | undefined> {
  const { id, chargeId } = chargeback
  const lost = await receivableOf(tx, chargeback)
  if (lost.amount === 0) return undefined
  const lines = await listChargedDeals(tx, chargeId)
  const parts = sharesOf(lost, lines)
  const shares: { deal: Awaited<ReturnType<typeof dealOf>>; amount: Money }[] = []
  for (const collaboration of collaborations) {
    const at = lines.findIndex(({ collaborationId }) => collaborationId === collaboration.id)
    shares.push({ deal: await dealOf(tx, collaboration), amount: parts[at]! })
  }
  const isFirst = !(await isBooked(tx, `cb_lost:${id}`))
  const key = isFirst ? id : `${id}:${await countChargebackMovements(tx, id)}`
  const movement = chargebackLost(id, key, shares)
  return (await post(tx, movement, now)) ? movement : undefined
}

/** What this chargeback froze and did not take is held again. */
async function thaw(tx: Tx, id: string, collaboration: LockedCollaboration, now: Date) {
  if (collaboration.status === 'disputed') return
  const deal = await dealOf(tx, collaboration)
  const taken = givenBy(await listCovered(tx, id), deal.id, 'escrow_frozen')
  const left = (await findFrozenBy(tx, id, deal.id)) - taken
  if (left <= 0) return
  await post(
    tx,
    unfreeze(deal, `${id}:${deal.id}`, least(deal.frozen, money(left, deal.frozen.currency))),
    now,
  )
}

/**
 * A bank took money of the deal and nothing of the price is held any more: the work is called off, and a budget for
 * commission goes back.
 */
export async function endIfEmpty(tx: Tx, collaboration: LockedCollaboration, now: Date) {
  const { held, frozen, commission } = await dealOf(tx, collaboration)
  const isEmpty = held.amount + frozen.amount === 0
  if (!isEmpty || !canTake('charge-back', standingOf(collaboration), system)) return
  await advance(tx, system, collaboration, 'charge-back', now)
  collaboration.status = 'refunded'
  await recordPartsEnd(tx, collaboration.id, 'returned', now)
  await refundBrand(tx, collaboration, commission, 'commission_held', now)
}
