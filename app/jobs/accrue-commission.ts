import { listOpenCommissions } from '#db/queries/commission.ts'
import { accrueCommission } from '../commands/accrue-commission.ts'
import type { JobContext } from './context.ts'

/**
 * Once a day: one release for each deal of all that has come due, so that nobody is sent single cents. A deal that fails
 * does not keep the others waiting. @throws AggregateError when any failed.
 */
export async function accrueCommissions({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  const failures: unknown[] = []
  for (const id of await listOpenCommissions(db))
    await accrueCommission(db, id, now()).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, 'commission of some deals waits')
}
