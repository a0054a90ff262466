import type { Db, Tx } from '../db.ts'

/** Secrets stand here as the app sealed them. */
export type SecondFactor = {
  /** Null until a first code was typed. */
  secret: string | null
  pendingSecret: string | null
  lastStep: number
  wrongTries: number
  lockedUntil: Date | null
}

const columns = ['secret', 'pendingSecret', 'lastStep', 'wrongTries', 'lockedUntil'] as const

export async function findSecondFactor(db: Db, accountId: string): Promise<SecondFactor | undefined> {
  return db.selectFrom('secondFactors').select(columns).where('accountId', '=', accountId).executeTakeFirst()
}

/** The same, and one try waits for another: codes cannot be guessed side by side. */
export async function lockSecondFactor(tx: Tx, accountId: string): Promise<SecondFactor | undefined> {
  return tx
    .selectFrom('secondFactors')
    .select(columns)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
}

/** Puts a secret beside the one in use, if any. */
export async function recordPendingSecret(tx: Tx, accountId: string, pendingSecret: string) {
  await tx
    .insertInto('secondFactors')
    .values({ accountId, pendingSecret })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ pendingSecret }))
    .execute()
}

/** The waiting secret is the one in use from now on. */
export async function recordConfirmedSecret(
  tx: Tx,
  accountId: string,
  { secret, lastStep }: { secret: string; lastStep: number },
  now: Date,
) {
  await tx
    .updateTable('secondFactors')
    .set({ secret, pendingSecret: null, confirmedAt: now, lastStep, wrongTries: 0, lockedUntil: null })
    .where('accountId', '=', accountId)
    .execute()
}

/** The same secret under another seal. */
export async function recordSecret(tx: Tx, accountId: string, secret: string) {
  await tx.updateTable('secondFactors').set({ secret }).where('accountId', '=', accountId).execute()
}

export async function recordTries(
  tx: Tx,
  accountId: string,
  tries: { lastStep?: number; wrongTries: number; lockedUntil: Date | null },
) {
  await tx.updateTable('secondFactors').set(tries).where('accountId', '=', accountId).execute()
}

/** New recovery codes; the old ones are worth nothing any more. */
export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly string[]) {
  await tx.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute()
  await tx
    .insertInto('recoveryCodes')
    .values(hashes.map((codeHash) => ({ accountId, codeHash })))
    .execute()
}

/** Uses a recovery code up. @returns whether there was such a one. */
export async function useRecoveryCode(tx: Tx, accountId: string, codeHash: string, now: Date) {
  const { numUpdatedRows } = await tx
    .updateTable('recoveryCodes')
    .set({ usedAt: now })
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How many recovery codes a person has left. */
export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const { left } = await db
    .selectFrom('recoveryCodes')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}

/** Takes a person's second factor away: at the next sign-in they set up a new one. */
export async function deleteSecondFactor(tx: Tx, accountId: string) {
  await tx.deleteFrom('recoveryCodes').where('accountId', '=', accountId).execute()
  await tx.deleteFrom('secondFactors').where('accountId', '=', accountId).execute()
}
