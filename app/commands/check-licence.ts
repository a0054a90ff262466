import type { Db } from '#db/db.ts'
import { recordLicenceCheck } from '#db/queries/licences.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'

type Verdict = { licence: string; verdict: 'verified' | 'refused'; reason: string }

/** Staff has looked a licence up. @throws Refusal conflict when somebody has done so already. */
export async function checkLicence(
  db: Db,
  actor: StaffActor,
  { licence, verdict, reason }: Verdict,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { accountId } = actor
    const checked = await recordLicenceCheck(tx, { id: licence, status: verdict, reason, accountId }, now)
    if (!checked) throw new Refusal('conflict', 'licence.checked')
  })
}
