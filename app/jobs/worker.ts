import { type Job, type JobResult, PgBoss } from 'pg-boss'
import pino from 'pino'
import { db } from '#db/db.server.ts'
import { env, linkDomainHost, seller } from '#app/env.server.ts'
import { recordSeller } from '#db/queries/invoices.ts'
import { now } from '../clock.server.ts'
import type { JobName } from '../domain/jobs.ts'
import { connectMail } from '../integrations/mail.ts'
import { beaconWeb } from '../integrations/web/beacon-web.ts'
import { domainRecords } from '../integrations/web/domain-records.ts'
import { postWeb } from '../integrations/web/post-web.ts'
import { storage } from '../integrations/storage.server.ts'
import { payments } from '../integrations/stripe.server.ts'
import type { JobContext, JobHandler } from './context.ts'
import { handlers } from './handlers.ts'
import { steadyClock } from './steady-clock.ts'
import { startIndexing } from './index-channels.ts'

const log = pino({ level: env.LOG_LEVEL, base: { process: 'worker' } })
const context: JobContext = {
  db,
  payments,
  storage,
  mail: connectMail({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, directory: env.MAIL_DIR }),
  origin: env.ORIGIN,
  now: (await steadyClock(db, now)).now,
  ...(env.POST_CHECKS === 'web' && { fetchPage: postWeb() }),
  clickMonths: env.CLICK_RETENTION_MONTHS,
  ...(env.CONTEST_BEACON === 'web' && { fetchBeacon: beaconWeb() }),
  ...(env.LINK_DOMAINS === 'dns' && {
    lookUpDomain: domainRecords({ target: linkDomainHost, servers: env.DNS_SERVERS }),
  }),
  log: (line, message) => log.warn(line, message),
}

/** A full batch means that more is waiting; the poll is only a backstop behind the database's own call. */
const pace = {
  batchSize: 8,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 2,
  perJobResults: true,
} as const

await recordSeller(db, seller)
const boss = new PgBoss({ connectionString: env.DATABASE_URL, migrate: false, useListenNotify: true, max: 6 })
boss.on('error', (error) => log.error({ error: error.message }, 'queue'))
await boss.start()
for (const [name, handle] of Object.entries(handlers))
  await boss.work<Record<string, unknown>, unknown, typeof pace>(name, pace, (jobs) =>
    Promise.all(jobs.map((job) => settle(name, handle, job))),
  )
await boss.schedule('run-clocks' satisfies JobName, '* * * * *')
await boss.schedule('run-contests' satisfies JobName, '* * * * *')
await boss.schedule('run-feedback' satisfies JobName, '*/10 * * * *')
await boss.schedule('guard-posts' satisfies JobName, '*/5 * * * *')
await boss.schedule('alert-saved-searches' satisfies JobName, '5 * * * *')
await boss.schedule('remind-rights' satisfies JobName, '19 * * * *')
await boss.schedule('remind-licences' satisfies JobName, '29 * * * *')
await boss.schedule('sweep-clicks' satisfies JobName, '37 3 * * *')
await boss.schedule('ask-for-figures' satisfies JobName, '37 * * * *')
await boss.schedule('mail-reports' satisfies JobName, '*/5 * * * *')
await boss.schedule('check-domains' satisfies JobName, '*/5 * * * *')
await boss.schedule('sweep-files' satisfies JobName, '53 * * * *')
await boss.schedule('check-books' satisfies JobName, '17 2 * * *')
await boss.schedule('watch-money' satisfies JobName, '23 * * * *')
await boss.schedule('check-audit' satisfies JobName, '37 2 * * *')
await boss.schedule('settle-late-clicks' satisfies JobName, '* * * * *')
await boss.schedule('replay-conversions' satisfies JobName, '29 3 * * *')
await boss.schedule('accrue-commission' satisfies JobName, '47 1 * * *')
await boss.schedule('learn-topics' satisfies JobName, '41 2 * * *')
await boss.schedule('reindex-channels' satisfies JobName, '11 3 * * *')
const indexing = startIndexing(context, (error) => log.warn({ err: error }, 'the index waits'))
log.info({ queues: Object.keys(handlers).length }, 'working')

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, async () => {
    await Promise.all([boss.stop({ graceful: true, timeout: 10_000 }), indexing.stop()])
    await db.destroy()
    process.exit(0)
  })

/** Each job of a batch ends by itself: one that fails is tried again without the others. */
async function settle(
  name: string,
  handle: JobHandler,
  { id, data }: Job<Record<string, unknown>>,
): Promise<JobResult> {
  try {
    await handle(context, data ?? {})
    return { id, status: 'completed' }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    log.warn({ job: name, id, error: message }, 'will be tried again')
    return { id, status: 'failed', output: { message } }
  }
}
