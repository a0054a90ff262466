import { z } from 'zod'
import { takeInFile } from '../commands/take-in-file.ts'
import type { JobContext } from './context.ts'

/** Takes in a brand's file of orders or codes. */
export async function importOutcomes(
  { db, now }: Pick<JobContext, 'db' | 'now'>,
  data: Record<string, unknown>,
) {
  await takeInFile(db, z.uuid().parse(data.importId), now())
}
