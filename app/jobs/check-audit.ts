import { verifyAudit } from '../commands/verify-audit.ts'
import type { JobContext } from './context.ts'

/**
 * Follows the chain of the audit every night. Its end goes into the log as well, which lies outside the database: whoever
 * rewrites the whole chain would have to rewrite the logs too.
 */
export async function checkAudit({ db, now, log }: Pick<JobContext, 'db' | 'now' | 'log'>) {
  const { head, found } = await verifyAudit(db, now())
  log?.({ audit: head, broken: found }, 'audit')
}
