import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { listTroubledJobs } from '#db/queries/failed-jobs.ts'
import { findBalance } from '#db/queries/ledger.ts'
import { test } from '../jobs/testing.ts'
import { runAllJobsAgain, runEventAgain, runJobAgain } from './run-again.ts'

test('a webhook that is run again, processed or not, books its cash once', async ({ db, make, world }) => {
  const { id } = await make.deal('funded')
  const held = await findBalance(db, `escrow:${id}`, 'SAR')
  const events = await db.selectFrom('stripeEvents').select('id').execute()
  for (const event of events) await runEventAgain(db, event.id)
  await runEventAgain(db, events[0]!.id)
  await world.settle()
  expect(await findBalance(db, `escrow:${id}`, 'SAR')).toEqual(held)
  const waiting = await db.selectFrom('stripeEvents').select('id').where('processedAt', 'is', null).execute()
  expect(waiting).toEqual([])
  await expect(runEventAgain(db, 'evt_unknown')).rejects.toThrow('event.unknown')
})

test('a job that was given up is run again once, also when two people press at once', async ({
  db,
  make,
  world,
}) => {
  await make.deal('funded')
  await giveUp(db, 'process-stripe-event')
  const [job] = (await listTroubledJobs(db, new Date())).filter(({ trouble }) => trouble === 'failed')
  expect(job).toMatchObject({ name: 'process-stripe-event', error: 'no answer', tries: expect.any(Number) })
  const pressed = await Promise.allSettled([runJobAgain(db, job!.id), runJobAgain(db, job!.id)])
  expect(pressed.some(({ status }) => status === 'fulfilled')).toBe(true)
  await world.settle()
  expect((await listTroubledJobs(db, new Date())).filter(({ trouble }) => trouble === 'failed')).toEqual([])
  await expect(runJobAgain(db, job!.id)).rejects.toThrow('job.unknown')
  await expect(runJobAgain(db, randomUUID())).rejects.toThrow('job.unknown')

  await giveUp(db, 'process-stripe-event')
  const failed = (await listTroubledJobs(db, new Date())).length
  expect(await runAllJobsAgain(db)).toBe(failed)
  await world.settle()
  expect(await listTroubledJobs(db, new Date())).toEqual([])
})

/** One job of a queue has failed as often as it may. */
const giveUp = (db: Db, name: string) =>
  sql`
    update pgboss.job set state = 'failed', output = '{"message":"no answer"}'
     where id = (select id from pgboss.job where name = ${name} limit 1)`.execute(db)
