import type { Db } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { findOpenCheckout, recordCheckout } from '#db/queries/checkouts.ts'
import { listMilestonesById, type Milestone } from '#db/queries/milestones.ts'
import type { BrandActor } from '../domain/actor.ts'
import { canStillBePaid } from '../domain/collaboration/steps.ts'
import { fundableFrom } from '../domain/escrow/hold-limit.ts'
import { mostLines } from '../domain/escrow/payable-parts.ts'
import { type Money, plus } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { dealsOf, holdInOrder } from './hold-in-order.ts'
import { refuseSuspended } from './refuse-suspended.ts'
import { refuseSwitchedOff } from './refuse-switched-off.ts'

export type Checkout = {
  id: string
  lines: { title: string; amount: Money }[]
  transferGroup: string
  url: string | null
  createdAt: Date
}

/** An open hosted page is used again within this time; the processor closes it after a day. */
const reusableHours = 20

/**
 * The checkout to send the brand to, for parts of one or several of its deals, in one currency. @throws Refusal
 * not_found for a part that is not the brand's, conflict when one is not waiting for money or would be held too long, or
 * payments are switched off.
 */
export async function startCheckout(
  db: Db,
  actor: BrandActor,
  milestoneIds: readonly string[],
  now: Date,
): Promise<Checkout> {
  return db.transaction().execute(async (tx) => {
    await refuseSwitchedOff(tx, 'payments', now)
    const ids = [...new Set(milestoneIds)].sort()
    const named = await listMilestonesById(tx, ids)
    if (ids.length === 0 || ids.length > mostLines || named.length !== ids.length)
      throw new Refusal('not_found', 'part.unknown')
    const deals = await holdInOrder(tx, actor, dealsOf(named))
    // Read again now that nobody else moves these deals: while their rows were waited for, a part may have been paid.
    const milestones = await listMilestonesById(tx, ids)
    refuseUnpayable(deals, milestones, now)
    for (const deal of deals.values()) if (deal.status === 'accepted') await refuseSuspended(tx, deal)
    const lines = milestones.map((milestone) => ({
      title: [deals.get(milestone.collaborationId)!.brief.title, milestone.title].filter(Boolean).join(' · '),
      amount: milestone.amount,
    }))
    const transferGroup = deals.size === 1 ? [...deals.keys()][0]! : ids[0]!
    const open = await findOpenCheckout(tx, actor.id, ids)
    const isFresh = open && now.getTime() - open.createdAt.getTime() < reusableHours * 3_600_000
    if (open && isFresh)
      return { id: open.id, lines, transferGroup, url: open.url, createdAt: open.createdAt }
    const id = await recordCheckout(
      tx,
      {
        brandId: actor.id,
        accountId: actor.accountId,
        amount: lines.map(({ amount }) => amount).reduce(plus),
        lines: milestones.map(({ id: milestoneId, collaborationId, amount }) => ({
          milestoneId,
          collaborationId,
          amount: amount.amount,
        })),
      },
      now,
    )
    return { id, lines, transferGroup, url: null, createdAt: now }
  })
}

/** Refuses whatever of held deals cannot be paid now. */
function refuseUnpayable(
  deals: ReadonlyMap<string, LockedCollaboration>,
  milestones: readonly Milestone[],
  now: Date,
) {
  if (!milestones.every(({ collaborationId }) => deals.has(collaborationId)))
    throw new Refusal('not_found', 'part.unknown')
  const currency = milestones[0]!.amount.currency
  for (const milestone of milestones) {
    const { status, kind, amount } = milestone
    const deal = deals.get(milestone.collaborationId)!
    if (status !== 'planned' || !canStillBePaid(deal.status, kind))
      throw new Refusal('conflict', 'step.out_of_turn', { step: 'fund', status: deal.status })
    if (amount.currency !== currency) throw new Refusal('conflict', 'part.other_currency')
    if (now < fundableFrom(milestone, deal)) throw new Refusal('conflict', 'part.held_too_long')
  }
}
