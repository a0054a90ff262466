import type { Tx } from '#db/db.ts'
import { findFacts, listWaivers } from '#db/queries/compliance.ts'
import { forbidsAcceptance } from '../domain/compliance/acceptance.ts'
import { isBlocking, judge } from '../domain/compliance/waiver.ts'
import { Refusal } from '../domain/refusal.ts'

/** What holds a deal up at this moment: rules that are not met and not waived. The caller holds the deal. */
export async function findBlocking(tx: Tx, id: string, now: Date) {
  return judge(await findFacts(tx, id, now), await listWaivers(tx, id)).filter(isBlocking)
}

/** @throws Refusal conflict while a disclosure or licence rule is not met. */
export async function refuseNoncompliant(tx: Tx, id: string, now: Date) {
  const blocking = await findBlocking(tx, id, now)
  if (blocking.length > 0) throw new Refusal('conflict', 'compliance.blocked', { count: blocking.length })
}

/** @throws Refusal conflict where a rule forbids the deal whatever is done after its agreement. */
export async function refuseForbidden(tx: Tx, id: string, now: Date) {
  const forbidding = (await findBlocking(tx, id, now)).filter(forbidsAcceptance)
  if (forbidding.length > 0)
    throw new Refusal('conflict', 'compliance.forbidden', { count: forbidding.length })
}
