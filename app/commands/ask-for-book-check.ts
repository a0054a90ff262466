import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'

/** Has the books compared with themselves and with the processor soon; asked twice while one waits, it is done once. */
export async function askForBookCheck(db: Db) {
  await db.transaction().execute((tx) => enqueue(tx, { name: 'check-books', data: {} }, { once: 'asked' }))
}
