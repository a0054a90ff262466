import pg from 'pg'
import { randomFrom } from '#db/seed/random.ts'
import { type Ground, openGround } from './ground.ts'
import { told, Violation } from './incidents.ts'
import { type Plan, play } from './run.ts'
import type { Seams } from './seams.ts'
import { count, type Tally } from './tally.ts'

/** Where the databases of the campaign are made: `template` is migrated and empty, `enter` gives the app's address. */
export type Server = { admin: string; template: string; enter(database: string): string }

/** So many runs share a database and a processor: each has people and deals of its own. */
export const runsPerGround = 25

/** A run that went wrong: what does not hold, and what was done until then. */
export type Failure = { seed: number; run: number; rule: string; detail: string; steps: Plan['steps'] }

let made = 0

/** Works on a fresh copy of the template, which is removed afterwards. */
export async function onGround<T>(
  server: Server,
  seed: string,
  { tally, seams }: { tally: Tally; seams?: Seams | undefined },
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  made += 1
  const name = `athar_faults_${process.pid}_${made}`
  await asAdmin(server, `create database ${name} template ${server.template}`)
  const ground = await openGround(server.enter(name), randomFrom(`${seed} chance`), tally, seams)
  try {
    return await work(ground)
  } finally {
    await ground.close()
    await asAdmin(server, `drop database ${name} with (force)`)
  }
}

async function asAdmin({ admin }: Server, statement: string) {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Runs by their numbers, one after the other. Ends at the first that goes wrong and returns it. */
export async function playRuns(
  server: Server,
  seed: number,
  runs: readonly number[],
  { tally, seams }: { tally: Tally; seams?: Seams | undefined },
): Promise<Failure | undefined> {
  return onGround(server, `${seed} ${runs[0]}`, { tally, seams }, async (ground) => {
    let failure: Failure | undefined
    for (const run of runs) {
      failure = await playOne(ground, seed, run)
      if (failure) break
      count(tally, 'runs', 'done')
    }
    await countMovements(ground)
    return failure
  })
}

async function playOne(ground: Ground, seed: number, run: number): Promise<Failure | undefined> {
  const own = `${seed} ${run}`
  const plan: Plan = { people: own, steps: [] }
  try {
    await play(ground, own, plan)
    return undefined
  } catch (error) {
    const rule = error instanceof Violation ? error.rule : 'the campaign itself'
    const detail = error instanceof Violation ? error.message : withPlace(error)
    return { seed, run, rule, detail, steps: plan.steps }
  }
}

const withPlace = (error: unknown) =>
  error instanceof Error ? `${told(error)} ${error.stack?.split('\n').slice(1, 6).join(' ')}` : String(error)

async function countMovements({ db, tally, world }: Ground) {
  const rows = await db
    .selectFrom('ledgerMovements')
    .select(['kind', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute()
  for (const { kind, count: by } of rows) count(tally, 'movements', kind, by)
  count(tally, 'deals', 'agreed', await numberOf(db))
  for (const { status } of world.double.state.disputes.rows.values()) count(tally, 'chargebacks', status)
}

async function numberOf(db: Ground['db']) {
  const { total } = await db
    .selectFrom('collaborations')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}
