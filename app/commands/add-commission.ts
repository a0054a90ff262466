import type { Db } from '#db/db.ts'
import { findCommissionFacts } from '#db/queries/commission.ts'
import { listMilestones, recordMilestones } from '#db/queries/milestones.ts'
import type { BrandActor } from '../domain/actor.ts'
import { canStillBePaid } from '../domain/collaboration/steps.ts'
import { termEnd } from '../domain/commission/statement.ts'
import { commissionPart } from '../domain/commission/terms.ts'
import { currencies, parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

/** The one part of a deal's commission that waits to be paid for; undefined when there is none. */
export async function findUnpaidCommission(db: Db, id: string): Promise<string | undefined> {
  const parts = await listMilestones(db, id)
  return parts.find(({ kind, status }) => kind === 'commission' && status === 'planned')?.id
}

/**
 * A further budget for orders still to come, `typed` in major units, as a part to be paid for; one that waits to be paid
 * for is enough. @returns its id. @throws Refusal when the term is over or the amount cannot be held.
 */
export async function addCommission(db: Db, actor: BrandActor, id: string, typed: string, now: Date) {
  return db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const facts = await findCommissionFacts(tx, id)
    if (!facts) throw new Refusal('conflict', 'commission.none')
    if (!canStillBePaid(deal.status, 'commission') || now > termEnd(facts))
      throw new Refusal('conflict', 'commission.over')
    const waiting = await findUnpaidCommission(tx, id)
    if (waiting) return waiting
    const amount = parseMajor(typed, facts.currency)
    if (!amount || amount.amount < currencies[facts.currency].least)
      throw new Refusal('conflict', 'commission.bad_amount')
    const [part] = await recordMilestones(tx, id, [commissionPart(facts.terms, amount)], now)
    return part!
  })
}
