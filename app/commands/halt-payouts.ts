import type { Db, Tx } from '#db/db.ts'
import { findLastBookCheck } from '#db/queries/book-checks.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { lockHalt, type PayoutHalt, recordHalt, recordHaltEnd } from '#db/queries/payout-halts.ts'
import { listWaitingRequests } from '#db/queries/processor-requests.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'

/**
 * Stops all money on its way out and tells staff. `accountId` is null when the books stop it themselves. There is one
 * halt at a time: @returns false while one lasts already.
 */
export async function haltPayouts(
  tx: Tx,
  halt: { reason: string; accountId: string | null },
  now: Date,
): Promise<boolean> {
  const id = await recordHalt(tx, halt, now)
  if (id === undefined) return false
  const data = { alarm: 'halt', count: 1, source: `alarm:halt:${id}`, at: now.toISOString() } as const
  await enqueue(tx, { name: 'tell-staff', data })
  return true
}

/** Staff stops payouts by hand. @throws Refusal conflict while they are stopped already. */
export async function stopPayouts(db: Db, actor: StaffActor, reason: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const isNew = await haltPayouts(tx, { reason, accountId: actor.accountId }, now)
    if (!isNew) throw new Refusal('conflict', 'halt.lasts')
  })
}

/**
 * Staff lets payouts go on, whoever stopped them. @throws Refusal conflict when nothing is stopped, or the last check of
 * the books found differences.
 */
export async function resumePayouts(db: Db, actor: StaffActor, reason: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const halt = await lockHalt(tx)
    if (!halt) throw new Refusal('conflict', 'halt.none')
    const check = await findLastBookCheck(tx)
    if (check && !check.isClean) throw new Refusal('conflict', 'halt.unclean')
    await endHalt(tx, halt, { accountId: actor.accountId, reason }, now)
  })
}

/** The books add up again: what they stopped goes on, what staff stopped waits for staff. */
export async function resumeAfterCleanCheck(tx: Tx, now: Date) {
  const halt = await lockHalt(tx)
  if (halt && !halt.accountId) await endHalt(tx, halt, { accountId: null, reason: '' }, now)
}

/** Whatever waited is sent; a request that is sent twice acts once. */
async function endHalt(
  tx: Tx,
  halt: PayoutHalt,
  end: { accountId: string | null; reason: string },
  now: Date,
) {
  await recordHaltEnd(tx, halt.id, end, now)
  for (const requestId of await listWaitingRequests(tx))
    await enqueue(tx, { name: 'send-request', data: { requestId } })
}
