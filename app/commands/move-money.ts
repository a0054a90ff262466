import type { Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findDealMoney, post } from '#db/queries/ledger.ts'
import { findCharge, findPayoutAccount, recordRequest } from '#db/queries/payments.ts'
import type { Moves } from '../domain/collaboration/steps.ts'
import {
  type Deal,
  freeze,
  release,
  requestRefund,
  requestTransfer,
  splitOf,
} from '../domain/escrow/movements.ts'
import { type Money, minus } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'

type Source = 'escrow' | 'escrow_frozen'

/** The collaboration with its money as the books say at this moment. The caller holds its row. */
export async function dealOf(tx: Tx, { id, creatorId, price, feeBps }: LockedCollaboration): Promise<Deal> {
  return { id, creatorId, price, feeBps, ...(await findDealMoney(tx, { id, currency: price.currency })) }
}

/** Books what a step moves and asks the processor for what must leave. `toCreator` is a ruling's part, in minor units. */
export async function moveMoney(
  tx: Tx,
  collaboration: LockedCollaboration,
  moves: Moves,
  now: Date,
  toCreator = 0,
) {
  const deal = await dealOf(tx, collaboration)
  switch (moves) {
    case 'hold':
      return
    case 'freeze':
      await post(tx, freeze(deal, deal.id), now)
      return
    case 'release':
      if (deal.held.amount === 0) throw new Refusal('conflict', 'money.nothing_held')
      await releaseTo(tx, deal, deal.id, deal.held, 'escrow', now)
      return
    case 'refund':
      await refundTo(tx, deal, deal.id, deal.held, 'escrow', now)
      return
    case 'refund-frozen':
      await refundTo(tx, deal, deal.id, deal.frozen, 'escrow_frozen', now)
      return
    case 'split': {
      const split = splitOf(deal.frozen, toCreator)
      await releaseTo(tx, deal, `${deal.id}:ruling`, split.toCreator, 'escrow_frozen', now)
      await refundTo(tx, deal, `${deal.id}:ruling`, split.toBrand, 'escrow_frozen', now)
    }
  }
}

async function releaseTo(tx: Tx, deal: Deal, key: string, gross: Money, from: Source, now: Date) {
  if (gross.amount === 0) return
  await post(tx, release(deal, key, gross, from), now)
  await payCreator(tx, await afterRelease(tx, deal), now)
}

const afterRelease = async (tx: Tx, deal: Deal): Promise<Deal> => ({
  ...deal,
  ...(await findDealMoney(tx, { id: deal.id, currency: deal.price.currency })),
})

/** Asks for the transfer of what was released, if the creator can receive it; otherwise it waits as payable. */
export async function payCreator(tx: Tx, deal: Deal, now: Date) {
  const account = await findPayoutAccount(tx, deal.creatorId)
  const charge = await findCharge(tx, deal.id)
  const amount = minus(deal.released, deal.feeTaken)
  if (account?.status !== 'active' || !charge || amount.amount === 0) return
  const requestId = await recordRequest(
    tx,
    { kind: 'transfer', collaborationId: deal.id, creatorId: deal.creatorId, chargeId: charge.id, amount },
    now,
  )
  await post(tx, requestTransfer(deal, requestId, amount), now)
  await enqueue(tx, { name: 'send-request', data: { requestId } })
}

/** Asks the processor to give an amount back to the brand. */
export async function refundTo(tx: Tx, deal: Deal, key: string, amount: Money, from: Source, now: Date) {
  const charge = await findCharge(tx, deal.id)
  if (!charge || amount.amount === 0) return
  const requestId = await recordRequest(
    tx,
    { kind: 'refund', collaborationId: deal.id, creatorId: deal.creatorId, chargeId: charge.id, amount },
    now,
  )
  await post(tx, requestRefund(deal, `${key}:${requestId}`, amount, from), now)
  await enqueue(tx, { name: 'send-request', data: { requestId } })
}
