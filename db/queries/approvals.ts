import type { Actor } from '../../app/domain/actor.ts'
import { accountOf } from '../../app/domain/actor.ts'
import { type Approval, approvalText } from '../../app/domain/review/approval.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'
import { findAccountName } from './accounts.ts'
import type { LockedCollaboration } from './collaborations.ts'
import { findNewestDraft } from './drafts.ts'

/** Writes who approved which version of the draft, and what was held at that moment. */
export async function recordApproval(
  tx: Tx,
  actor: Actor,
  deal: Pick<LockedCollaboration, 'id' | 'briefVersion'>,
  held: Money,
  now: Date,
) {
  const draft = await findNewestDraft(tx, deal.id)
  if (!draft) return
  const accountId = accountOf(actor)
  await tx
    .insertInto('draftApprovals')
    .values({
      collaborationId: deal.id,
      draftId: draft.id,
      draftVersion: draft.version,
      briefVersion: deal.briefVersion,
      textVersion: approvalText,
      role: actor.role,
      accountId,
      name: accountId ? await findAccountName(tx, accountId) : '',
      held: held.amount,
      currency: held.currency,
      approvedAt: now,
    })
    .execute()
}

/** The approval of a deal's draft; null while there is none. */
export async function findApproval(db: Db, collaborationId: string): Promise<Approval | null> {
  const row = await db
    .selectFrom('draftApprovals')
    .select(['draftVersion', 'briefVersion', 'textVersion', 'role', 'name', 'held', 'currency', 'approvedAt'])
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirst()
  if (!row) return null
  const { held, currency, role, ...rest } = row
  return { ...rest, role: role as Approval['role'], held: money(held, currency) }
}
