import type { Db } from '#db/db.ts'
import { findVideoFacts, lockVideo } from '#db/queries/draft-videos.ts'
import { hasCase, openCase, recordReport } from '#db/queries/moderation.ts'
import { caseDueAt } from '../domain/moderation/case.ts'

/**
 * A still of a draft's video shows what a listed picture shows: staff looks at it. A draft is under its clock, so it is
 * seen until staff has decided. Safe to repeat: a video has one such case.
 */
export async function flagVideo(db: Db, fileId: string, moments: readonly string[], now: Date) {
  await db.transaction().execute(async (tx) => {
    await lockVideo(tx, fileId)
    const subject = { kind: 'video', id: fileId } as const
    if (await hasCase(tx, subject)) return
    const facts = await findVideoFacts(tx, fileId)
    const { id: caseId } = await openCase(tx, subject, facts, caseDueAt('listed_image', now), now)
    const report = { caseId, accountId: null, reason: 'listed_image', note: moments.join(', ') } as const
    await recordReport(tx, report, now)
  })
}
