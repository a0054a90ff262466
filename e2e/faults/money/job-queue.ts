import { sql } from 'kysely'
import type { JobContext, JobHandlers } from '#app/jobs/context.ts'
import { quietBoss } from '#app/jobs/drain.ts'
import type { JobName } from '#app/domain/jobs.ts'
import type { Random } from '#db/seed/random.ts'
import { Crash, incidentOf, told, Violation } from './incidents.ts'
import { count, type Tally } from '../tally.ts'

type Work = { name: JobName; id: string; data: Record<string, unknown> }

/** Queues that move no money: their jobs stay where they are. */
const quiet: readonly string[] = [
  'tell',
  'tell-staff',
  'tell-saved-search',
  'import-channels',
  'alert-saved-searches',
  'learn-topics',
  'reindex-channels',
]

/** As many jobs at once as the worker takes. */
const lanes = 8
const mostRounds = 80

export type JobQueue = {
  /** One round of everything that waits, in random order and at once. @returns how many jobs were tried. */
  work(): Promise<number>
  /** Rounds until nothing waits. @throws Violation when jobs never end. */
  drain(): Promise<void>
  stop(): Promise<void>
}

type Manner = {
  random: Random
  tally: Tally
  /** How often a process dies between its commit and the end of its job, 0 to 1. */
  crashChance: () => number
  /** What a job may do when the process died under it: be started again, as it should, or never. */
  isRetried: boolean
}

/** The worker's part, in this process: a job that fails is tried again in the next round, as often as it takes. */
export async function openJobQueue(
  context: JobContext,
  handlers: JobHandlers,
  { random, tally, crashChance, isRetried }: Manner,
): Promise<JobQueue> {
  const boss = await quietBoss(context.db)
  let again: Work[] = []

  async function fetch(): Promise<Work[]> {
    const { rows } = await sql<{ name: JobName }>`
      select distinct name from pgboss.job
       where state in ('created', 'retry') and start_after <= now() and name <> all(${quiet})`.execute(
      context.db,
    )
    const fetched = [...again]
    again = []
    for (const { name } of rows)
      for (const { id, data } of await boss.fetch<Record<string, unknown>>(name, { batchSize: 200 }))
        fetched.push({ name, id, data })
    return fetched
  }

  async function perform(job: Work, ended: Map<JobName, string[]>) {
    try {
      await handlers[job.name](context, job.data)
      if (random.chance(crashChance())) throw new Crash(job.name)
    } catch (error) {
      const incident = incidentOf(error)
      if (!incident) throw new Violation(`job ${job.name}`, told(error))
      count(tally, incident.kind, incident.code)
      if (isRetried) {
        again.push(job)
        return
      }
    }
    ended.set(job.name, [...(ended.get(job.name) ?? []), job.id])
  }

  async function work() {
    const jobs = await fetch()
    const next = random.some(jobs, jobs.length).values()
    const ended = new Map<JobName, string[]>()
    const lane = async () => {
      for (const job of next) await perform(job, ended)
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    for (const [name, ids] of ended) await boss.complete(name, ids)
    count(tally, 'jobs', 'tried', jobs.length)
    return jobs.length
  }

  return {
    work,
    async drain() {
      for (let round = 0; round < mostRounds; round += 1) if ((await work()) === 0) return
      throw new Violation('jobs end', `jobs still make jobs after ${mostRounds} rounds`)
    },
    stop: () => boss.stop({ graceful: false, close: false }),
  }
}
