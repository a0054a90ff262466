import { grantRights } from '../commands/grant-rights.ts'
import type { Job } from '../domain/jobs.ts'
import type { JobContext } from './context.ts'
import { unlessOvertaken } from './run-clocks.ts'

/** Grants what a payment has bought; when it cannot be now, the clocks' own round comes back to it. */
export async function grantPaidRights({ db, now }: JobContext, data: Record<string, unknown>) {
  const { collaborationId } = data as Extract<Job, { name: 'grant-rights' }>['data']
  await unlessOvertaken(grantRights(db, collaborationId, now()))
}
