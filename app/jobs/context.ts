import type { Db } from '#db/db.ts'
import type { JobName } from '../domain/jobs.ts'
import type { LookUpDomain } from '../domain/outcome/link-domain.ts'
import type { Payments } from '../domain/payments.ts'
import type { FetchPage } from '../integrations/web/page-fetcher.ts'
import type { Mail } from '../integrations/mail.ts'
import type { Storage } from '../integrations/storage.ts'

/** What a job may reach. Everything outside comes in here, so that a test brings its own. */
export type JobContext = {
  db: Db
  payments: Payments
  mail: Mail
  storage: Storage
  origin: string
  now: () => Date
  /** Asks for a published post's page; absent where this installation may not ask the web. */
  fetchPage?: FetchPage
  /** For how many months single clicks are kept; for ever where it is absent. */
  clickMonths?: number
  /** Asks a server of the beacon for a round; absent where this installation may not. */
  fetchBeacon?: FetchPage
  /** Asks name servers about a brand's domain; absent where this installation offers none. */
  lookUpDomain?: LookUpDomain
  /** Writes a line of the log, where there is one. */
  log?: (line: object, message: string) => void
}

/** A job is safe to run twice: it may be killed at any line and started again. */
export type JobHandler = (context: JobContext, data: Record<string, unknown>) => Promise<void>

export type JobHandlers = Record<JobName, JobHandler>
