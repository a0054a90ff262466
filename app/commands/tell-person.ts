import type { Tx } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'

type Told = {
  accountId: string
  /** The text is `letter.step.<kind>`, told with `detail`. */
  kind: string
  /** What happened once is told once. */
  source: string
  detail: Record<string, string>
  /** Where the letter leads; the person's settings otherwise. */
  path?: string
}

/** Tells a person by notice and letter what was done to what is theirs. */
export async function tellPerson(tx: Tx, told: Told, now: Date) {
  await enqueue(tx, { name: 'tell-person', data: { ...told, at: now.toISOString() } })
}
