import { fromKysely, PgBoss } from 'pg-boss'
import type { Db } from '#db/db.ts'
import type { JobContext } from './context.ts'
import { handlers } from './handlers.ts'

/**
 * Works off everything that waits, now and in this process, until nothing is left: for the seed and the tests.
 * @throws the first error of a job.
 */
export async function drain(context: JobContext, { rounds = 50 } = {}) {
  const boss = await quietBoss(context.db)
  try {
    for (let round = 0; round < rounds; round += 1) {
      let worked = 0
      for (const [name, handle] of Object.entries(handlers))
        for (const job of await boss.fetch<Record<string, unknown>>(name, { batchSize: 50 })) {
          await handle(context, job.data)
          await boss.complete(name, job.id)
          worked += 1
        }
      if (worked === 0) return
    }
    throw new Error(`jobs still make jobs after ${rounds} rounds`)
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
}

/** A queue without timers: it fetches and ends jobs when told to, and nothing by itself. */
export async function quietBoss(db: Db) {
  const boss = new PgBoss({
    db: fromKysely(db),
    supervise: false,
    schedule: false,
    migrate: false,
    createSchema: false,
  })
  return boss.start()
}
