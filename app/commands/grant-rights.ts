import type { Db } from '#db/db.ts'
import { recordEvent } from '#db/queries/collaborations.ts'
import { findRights, recordGrant } from '#db/queries/rights.ts'
import { system } from '../domain/actor.ts'
import { earlierDay } from '../domain/calendar-day.ts'
import { dayIn } from '../domain/clock.ts'
import { advance, holdCollaboration } from './advance.ts'

/**
 * Grants what a small deal about rights has paid for, from today on, and releases its price.
 * @throws Refusal conflict when it is not paid for, was granted already, or a bank contests the payment.
 */
export async function grantRights(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, system, id)
    await advance(tx, system, deal, 'grant-rights', now)
    const { dealId, use, territory, until } = deal.brief.extension!
    const fromOn = earlierDay(dayIn(now, deal.terms.zone), until)
    await recordGrant(
      tx,
      { collaborationId: dealId, byCollaborationId: id, rightsUse: use, territory, fromOn, untilOn: until },
      now,
    )
    // Where the extended deal stands does not change; its history says what happened to its rights.
    const { status } = (await findRights(tx, dealId))!
    await recordEvent(tx, { deal: { id: dealId, status }, step: 'rights-extended', actor: system }, now)
  })
}
