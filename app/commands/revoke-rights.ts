import type { Tx } from '#db/db.ts'
import { type LockedCollaboration, recordEvent } from '#db/queries/collaborations.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findRights, recordRevocation } from '#db/queries/rights.ts'
import { system } from '../domain/actor.ts'
import { kindOf } from '../domain/campaign/brief.ts'

/**
 * The money of a deal went back after it was released: what it gave rights to may not be used any more, and both sides
 * are told. A deal whose rights had not begun needs nothing. The caller holds the deal.
 */
export async function revokeRights(
  tx: Tx,
  deal: LockedCollaboration,
  reason: 'charged_back' | 'taken_back',
  now: Date,
) {
  const facts = await findRights(tx, deal.id)
  const isAny = kindOf(deal.brief) === 'rights' || facts?.agreed.rightsUse !== 'none'
  if (!facts?.begunOn || !isAny || !(await recordRevocation(tx, deal.id, reason, now))) return
  const step = 'rights-revoked'
  const source = await recordEvent(tx, { deal, step, actor: system }, now)
  const news = { collaborationId: deal.id, step, by: 'system', source, at: now.toISOString() }
  await enqueue(tx, { name: 'tell', data: news })
}
