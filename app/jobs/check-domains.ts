import { listDueDomains } from '#db/queries/link-domains.ts'
import { keepDomainCheck } from '../commands/keep-domain-check.ts'
import type { JobContext } from './context.ts'

/** Looks at the records of every domain whose turn has come, where this installation offers domains. */
export async function checkDomains({
  db,
  now,
  lookUpDomain,
}: Pick<JobContext, 'db' | 'now' | 'lookUpDomain'>) {
  if (!lookUpDomain) return
  for (const { id, host } of await listDueDomains(db, now()))
    await keepDomainCheck(db, id, await lookUpDomain(host), now())
}
