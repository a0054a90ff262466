import { PgBoss } from 'pg-boss'
import pino from 'pino'
import { db } from '#db/db.server.ts'
import { env } from '#app/env.server.ts'
import { now } from '../clock.server.ts'
import type { JobName } from '../domain/jobs.ts'
import { connectMail } from '../integrations/mail.ts'
import { payments } from '../integrations/stripe.server.ts'
import type { JobContext } from './context.ts'
import { handlers } from './handlers.ts'

const log = pino({ level: env.LOG_LEVEL, base: { process: 'worker' } })
const context: JobContext = {
  db,
  payments,
  mail: connectMail({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, directory: env.MAIL_DIR }),
  origin: env.ORIGIN,
  now,
}

const boss = new PgBoss({ connectionString: env.DATABASE_URL, migrate: false, max: 4 })
boss.on('error', (error) => log.error({ error: error.message }, 'queue'))
await boss.start()
for (const [name, handle] of Object.entries(handlers))
  await boss.work<Record<string, unknown>>(name, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (!job) return
    try {
      await handle(context, job.data ?? {})
    } catch (error) {
      log.warn(
        { job: name, id: job.id, error: error instanceof Error ? error.message : String(error) },
        'will be tried again',
      )
      throw error
    }
  })
await boss.schedule('run-clocks' satisfies JobName, '* * * * *')
await boss.schedule('check-books' satisfies JobName, '17 2 * * *')
log.info({ queues: Object.keys(handlers).length }, 'working')

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, async () => {
    await boss.stop({ graceful: true, timeout: 10_000 })
    await db.destroy()
    process.exit(0)
  })
