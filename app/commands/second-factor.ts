import { createHash, randomBytes } from 'node:crypto'
import type { Db, Tx } from '#db/db.ts'
import {
  countRecoveryCodes,
  lockSecondFactor,
  recordConfirmedSecret,
  recordPendingSecret,
  recordSecret,
  recordTries,
  replaceRecoveryCodes,
  type SecondFactor,
  useRecoveryCode,
} from '#db/queries/second-factors.ts'
import {
  lockMinutes,
  mostWrongTries,
  plainRecoveryCode,
  recoveryCodes,
  secretText,
  stepOfCode,
} from '../domain/account/second-factor.ts'
import { plusHours } from '../domain/clock.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Sealer } from './sealing.ts'

const hashOf = (code: string) => createHash('sha256').update(plainRecoveryCode(code)).digest('hex')

/** Makes a secret for an authenticator app; it counts once a code of it was typed. The one in use stays until then. */
export async function beginSecondFactor(db: Db, { seal }: Sealer, accountId: string) {
  const sealed = seal(secretText(randomBytes(20)), accountId)
  await db.transaction().execute((tx) => recordPendingSecret(tx, accountId, sealed))
}

/**
 * Takes the waiting secret into use by a code of it. @returns new recovery codes, shown once.
 * @throws Refusal
 */
export async function confirmSecondFactor(
  db: Db,
  { open }: Sealer,
  accountId: string,
  code: string,
  now: Date,
): Promise<string[]> {
  return tried(db, accountId, now, async (tx, { pendingSecret }) => {
    if (!pendingSecret) throw new Refusal('conflict', 'second_factor.not_begun')
    const lastStep = stepOfCode(open(pendingSecret, accountId), code, now, 0)
    if (lastStep === undefined) return undefined
    await recordConfirmedSecret(tx, accountId, { secret: pendingSecret, lastStep }, now)
    return giveCodes(tx, accountId)
  })
}

/**
 * Accepts a code of the app, once; its secret is sealed anew when it stands under an old key or none.
 * @throws Refusal when it is wrong, used up, or too many were.
 */
export async function proveSecondFactor(
  db: Db,
  { open, seal, isCurrent }: Sealer,
  accountId: string,
  code: string,
  now: Date,
): Promise<void> {
  await tried(db, accountId, now, async (tx, { secret, lastStep }) => {
    if (secret === null) return undefined
    const plain = open(secret, accountId)
    const step = stepOfCode(plain, code, now, lastStep)
    if (step === undefined) return undefined
    if (!isCurrent(secret)) await recordSecret(tx, accountId, seal(plain, accountId))
    await recordTries(tx, accountId, { lastStep: step, wrongTries: 0, lockedUntil: null })
    return true
  })
}

/** Accepts a recovery code, once. @returns how many are left. @throws Refusal like `proveSecondFactor`. */
export async function recoverSecondFactor(
  db: Db,
  accountId: string,
  code: string,
  now: Date,
): Promise<number> {
  return tried(db, accountId, now, async (tx) => {
    if (!(await useRecoveryCode(tx, accountId, hashOf(code), now))) return undefined
    await recordTries(tx, accountId, { wrongTries: 0, lockedUntil: null })
    return countRecoveryCodes(tx, accountId)
  })
}

/** New recovery codes in place of the old. @returns them, shown once. */
export async function renewRecoveryCodes(db: Db, accountId: string): Promise<string[]> {
  return db.transaction().execute((tx) => giveCodes(tx, accountId))
}

async function giveCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, () =>
    secretText(randomBytes(10)).toLowerCase().match(/.{4}/g)!.join('-'),
  )
  await replaceRecoveryCodes(tx, accountId, codes.map(hashOf))
  return codes
}

/** One try: refused while the account is locked, counted when it is wrong. The count outlives the refusal. */
async function tried<T>(
  db: Db,
  accountId: string,
  now: Date,
  look: (tx: Tx, factor: SecondFactor) => Promise<T | undefined>,
): Promise<T> {
  const found = await db.transaction().execute(async (tx) => {
    const factor = await lockSecondFactor(tx, accountId)
    if (!factor) throw new Refusal('conflict', 'second_factor.not_begun')
    if (factor.lockedUntil && factor.lockedUntil > now)
      throw new Refusal('conflict', 'second_factor.locked', { count: minutesTo(factor.lockedUntil, now) })
    const right = await look(tx, factor)
    if (right === undefined) await countWrong(tx, accountId, factor, now)
    return right
  })
  if (found === undefined) throw new Refusal('conflict', 'second_factor.wrong')
  return found
}

function countWrong(tx: Tx, accountId: string, { wrongTries }: SecondFactor, now: Date) {
  const isLast = wrongTries + 1 >= mostWrongTries
  return recordTries(tx, accountId, {
    wrongTries: isLast ? 0 : wrongTries + 1,
    lockedUntil: isLast ? plusHours(now, lockMinutes / 60) : null,
  })
}

const minutesTo = (until: Date, now: Date) => Math.ceil((until.getTime() - now.getTime()) / 60_000)
