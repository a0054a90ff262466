import type { Db } from '#db/db.ts'
import { recordEvent } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findRights, recordGrant } from '#db/queries/rights.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { kindOf } from '../domain/campaign/brief.ts'
import { dayIn } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import { extensionFault } from '../domain/rights/extension.ts'
import { type AllowanceForm, wishOf } from '../domain/rights/forms.ts'
import { standingOf } from '../domain/rights/standing.ts'
import { holdCollaboration } from './advance.ts'

/**
 * A creator allows longer or wider use of a paid deal's content without payment. It cannot be taken back.
 * @throws Refusal not_found, conflict when nothing was paid for yet or nothing is added.
 */
export async function allowUse(db: Db, actor: CreatorActor, id: string, form: AllowanceForm, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const facts = await findRights(tx, id)
    if (!facts || kindOf(deal.brief) === 'rights') throw new Refusal('not_found', 'collaboration.unknown')
    const today = dayIn(now, deal.terms.zone)
    const { use, territory, until } = wishOf(form, standingOf(facts, today).endsOn, today)
    const fault = extensionFault(facts, { use, territory, until }, today, 0)
    if (fault) throw new Refusal('conflict', `rights.${fault}`)
    const { accountId } = actor
    await recordGrant(
      tx,
      { collaborationId: id, accountId, rightsUse: use, territory, fromOn: today, untilOn: until },
      now,
    )
    const step = 'rights-allowed'
    const source = await recordEvent(tx, { deal, step, actor }, now)
    const news = { collaborationId: id, step, by: actor.role, source, at: now.toISOString() }
    await enqueue(tx, { name: 'tell', data: news })
  })
}
