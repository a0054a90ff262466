import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findWaitingScreenshot, recordScreenshotRuling } from '#db/queries/post-checks.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'

/** Staff accepts or refuses a screenshot as proof, once and with a reason. @throws Refusal. */
export async function ruleScreenshot(
  db: Db,
  actor: StaffActor,
  checkId: number,
  { isAccepted, reason }: { isAccepted: boolean; reason: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const check = await findWaitingScreenshot(tx, checkId)
    if (!check) throw new Refusal('not_found', 'proof.unknown')
    const ruling = { checkId, isAccepted, reason, accountId: actor.accountId }
    if (!(await recordScreenshotRuling(tx, ruling, now))) throw new Refusal('conflict', 'proof.ruled_before')
    const step = isAccepted ? 'screenshot-accepted' : 'screenshot-refused'
    await enqueue(tx, {
      name: 'tell',
      data: {
        collaborationId: check.collaborationId,
        step,
        by: 'staff',
        source: `screenshot:${checkId}`,
        at: now.toISOString(),
      },
    })
  })
}
