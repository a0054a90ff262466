import type { Db } from '#db/db.ts'
import { lockOutcomeImport, recordImportChange } from '#db/queries/outcome-imports.ts'
import { addCodes } from './add-codes.ts'
import { judgeFile } from './judge-file.ts'
import { recordConversions } from './record-conversions.ts'

/**
 * Takes in the rows of a brand's file. Safe to repeat from any row: what is there already stays as it is. The time of
 * the file is its sender's, so that the same file says the same again.
 */
export async function takeInFile(db: Db, id: string, now: Date) {
  const found = await db.transaction().execute(async (tx) => {
    const file = await lockOutcomeImport(tx, id)
    return file?.status === 'running' ? { file, judged: await judgeFile(tx, file) } : undefined
  })
  if (!found) return
  const { file, judged } = found
  const { campaignId, brandId, accountId, zone, createdAt } = file
  if (judged.codes.length > 0)
    await addCodes(
      db,
      { role: 'brand', id: brandId, accountId },
      campaignId,
      { codes: judged.codes, zone },
      now,
    )
  await recordConversions(db, { campaignId, source: 'csv', sentAt: createdAt }, judged.orders, now)
  await db
    .transaction()
    .execute((tx) => recordImportChange(tx, id, { status: 'done', ...(file.counts ? {} : judged) }, now))
}
