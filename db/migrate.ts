import { Migrator } from 'kysely/migration'
import { PgBoss } from 'pg-boss'
import { jobQueues } from '../app/domain/jobs.ts'
import { connect } from './db.ts'
import { migrations } from './migrations/index.ts'
import { admit, type Role } from './roles.ts'

/**
 * Brings a database to the newest schema, the queues of the jobs included, and lets `app` work in it. Safe to repeat.
 * `ownerUrl` enters as the role that owns the tables. @throws the first error.
 */
export async function migrate(ownerUrl: string, app?: Role): Promise<string[]> {
  const { db } = connect(ownerUrl, 1)
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
    const { error, results } = await migrator.migrateToLatest()
    if (error) throw error
    await createQueues(ownerUrl)
    if (app) await admit(ownerUrl, app)
    return (results ?? []).map(({ migrationName }) => migrationName)
  } finally {
    await db.destroy()
  }
}

async function createQueues(connectionString: string) {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false })
  await boss.start()
  for (const [name, options] of Object.entries(jobQueues)) await boss.createQueue(name, options)
  await boss.stop({ graceful: false })
}
