import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { recordReceived } from '#db/queries/uploads.ts'
import { unsubmittedUntil } from '../domain/content/upload.ts'

/** Notes that every byte of an upload has arrived, and has it opened. Noted once, however often it is said. */
export async function receiveUpload(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    if (!(await recordReceived(tx, id, now, unsubmittedUntil(now)))) return
    await enqueue(tx, { name: 'open-upload', data: { uploadId: id } })
  })
}
