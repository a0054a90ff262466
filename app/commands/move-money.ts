import type { Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { post } from '#db/queries/ledger.ts'
import { recordPartsEnd } from '#db/queries/milestones.ts'
import type { Moves } from '../domain/collaboration/steps.ts'
import { freeze, type Pot, release, splitOf } from '../domain/escrow/movements.ts'
import { refundOf } from '../domain/escrow/refund-stages.ts'
import type { Money } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { issueFor } from './issue-invoice.ts'
import { dealOf, withDebt } from './deal-of.ts'
import { payCreator } from './pay-creator.ts'
import { refundBrand } from './refund-brand.ts'
import { refuseContested } from './refuse-contested.ts'

/**
 * Books what a step moves and asks the processor for what must leave. `toCreator` is a ruling's part, in minor units.
 * @throws Refusal conflict while a bank may take the payment back.
 */
export async function moveMoney(
  tx: Tx,
  collaboration: LockedCollaboration,
  moves: Moves,
  now: Date,
  toCreator = 0,
) {
  if (moves === 'hold') return
  const { id } = collaboration
  await refuseContested(tx, id)
  const deal = await dealOf(tx, collaboration)
  switch (moves) {
    case 'freeze':
      await post(tx, freeze(deal, id), now)
      return
    case 'release':
      if (deal.held.amount === 0) throw new Refusal('conflict', 'money.nothing_held')
      await releaseTo(tx, collaboration, id, deal.held, 'escrow', now)
      await recordPartsEnd(tx, id, 'released', now)
      return
    case 'refund': {
      const { toCreator: kept, toBrand } = refundOf(collaboration.status, deal.held)
      await releaseTo(tx, collaboration, `${id}:stage`, kept, 'escrow', now)
      await refundBrand(tx, deal, toBrand, 'escrow', now)
      await recordPartsEnd(tx, id, 'returned', now)
      return
    }
    case 'refund-frozen':
      await refundBrand(tx, deal, deal.frozen, 'escrow_frozen', now)
      await recordPartsEnd(tx, id, 'returned', now)
      return
    case 'split': {
      const split = splitOf(deal.frozen, toCreator)
      await releaseTo(tx, collaboration, `${id}:ruling`, split.toCreator, 'escrow_frozen', now)
      await refundBrand(tx, deal, split.toBrand, 'escrow_frozen', now)
      await recordPartsEnd(tx, id, 'released', now)
    }
  }
}

/**
 * Releases a part of what a deal holds, under a key of its own, and asks for the creator's share of it to be sent.
 * @throws Refusal conflict while a bank may take the payment back.
 */
export async function releaseTo(
  tx: Tx,
  collaboration: LockedCollaboration,
  key: string,
  gross: Money,
  from: Pot,
  now: Date,
) {
  if (gross.amount === 0) return
  await refuseContested(tx, collaboration.id)
  const movement = release(await withDebt(tx, collaboration), key, gross, from)
  const isNew = await post(tx, movement, now)
  await payCreator(tx, collaboration, now)
  if (isNew) await issueFor(tx, movement, now)
}
