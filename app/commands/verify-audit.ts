import { createHash } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { findAuditHead, listSealed, recordAuditCheck } from '#db/queries/audit.ts'
import { type Break, chainVerifier, type Head } from '../domain/audit/chain.ts'

const page = 5_000
const seal = (text: string) => createHash('sha256').update(text).digest('hex')

/** Follows the whole chain of the audit and keeps what was found; a break is an alarm until a later look finds none. */
export async function verifyAudit(db: Db, now: Date): Promise<{ head: Head; found: Break | null }> {
  // One snapshot: what is added meanwhile is neither missing nor too much.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const head = await findAuditHead(tx)
      const found = await findBreak(tx, head)
      await recordAuditCheck(tx, head, found, now)
      return { head, found }
    })
}

async function findBreak(db: Db, head: Head): Promise<Break | null> {
  const chain = chainVerifier(seal)
  for (let after = 0; ;) {
    const events = await listSealed(db, after, page)
    for (const event of events) {
      const found = chain.follow(event)
      if (found) return found
    }
    if (events.length < page) return chain.close(head)
    after = events.at(-1)!.seq
  }
}
