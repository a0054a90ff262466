import { type Power, powersIn } from '../../app/domain/staff/powers.ts'
import type { Db, Tx } from '../db.ts'

type NewInvitation = { email: string; powers: Power[]; byId: string | null; expiresAt: Date }

/** Its link works once its secret is recorded. */
export async function recordInvitation(tx: Tx, invitation: NewInvitation, now: Date): Promise<string> {
  const { id } = await tx
    .insertInto('staffInvitations')
    .values({ ...invitation, invitedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function recordInvitationSecret(tx: Tx, id: string, tokenHash: string) {
  await tx.updateTable('staffInvitations').set({ tokenHash }).where('id', '=', id).execute()
}

const open = (db: Db) =>
  db.selectFrom('staffInvitations').where('acceptedAt', 'is', null).where('withdrawnAt', 'is', null)

/** An invitation whose letter is not written yet, held while it is. */
export async function lockUnmailed(tx: Tx, id: string, now: Date) {
  return open(tx)
    .select(['email', 'expiresAt'])
    .where('id', '=', id)
    .where('tokenHash', 'is', null)
    .where('expiresAt', '>', now)
    .forUpdate()
    .executeTakeFirst()
}

const linked = (db: Db, tokenHash: string, now: Date) =>
  open(db)
    .select(['id', 'email', 'powers', 'byId', 'expiresAt'])
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now)

/** The invitation behind a link that still works. */
export async function findInvitation(db: Db, tokenHash: string, now: Date) {
  const row = await linked(db, tokenHash, now).executeTakeFirst()
  return row && { email: row.email, expiresAt: row.expiresAt }
}

/** The same, so that it is accepted once. */
export async function lockInvitation(tx: Tx, tokenHash: string, now: Date) {
  const row = await linked(tx, tokenHash, now).forUpdate().executeTakeFirst()
  return row && { ...row, powers: powersIn(row.powers) }
}

export async function recordAccepted(tx: Tx, id: string, accountId: string, acceptedAt: Date) {
  await tx.updateTable('staffInvitations').set({ accountId, acceptedAt }).where('id', '=', id).execute()
}

type Which = { id: string } | { email: string } | { byId: string }

/** Closes links that were not used: one, those of an address, or those that somebody sent. @returns whether any was. */
export async function recordWithdrawn(tx: Tx, which: Which, withdrawnBy: string | null, withdrawnAt: Date) {
  const { numUpdatedRows } = await tx
    .updateTable('staffInvitations')
    .set({ withdrawnAt, withdrawnBy })
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where((eb) =>
      'id' in which
        ? eb('id', '=', which.id)
        : 'byId' in which
          ? eb('byId', '=', which.byId)
          : eb(eb.fn<string>('lower', ['email']), '=', which.email.toLowerCase()),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Links that wait to be used, or ran out and were not taken back, the newest first. `by` is null for the command line. */
export async function listInvitations(db: Db) {
  const rows = await db
    .selectFrom('staffInvitations as i')
    .leftJoin('accounts as a', 'a.id', 'i.byId')
    .select(['i.id', 'i.email', 'i.powers', 'i.invitedAt', 'i.expiresAt', 'a.name as by'])
    .where('i.acceptedAt', 'is', null)
    .where('i.withdrawnAt', 'is', null)
    .orderBy('i.invitedAt', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, powers: powersIn(row.powers) }))
}
