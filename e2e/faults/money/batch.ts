import { randomFrom } from '#db/seed/random.ts'
import { type Ground, openGround } from './ground.ts'
import { told, Violation } from './incidents.ts'
import { type Plan, play } from './run.ts'
import type { Seams } from './seams.ts'
import { onDatabase, type Server } from '../server.ts'
import { count, type Tally } from '../tally.ts'

/** So many runs share a database and a processor: each has people and deals of its own. */
export const runsPerGround = 25

/** A run that went wrong: what does not hold, and what was done until then. */
export type Failure = { seed: number; run: number; rule: string; detail: string; steps: Plan['steps'] }

/** Works on a ground with a database of its own, which is removed afterwards. */
export const onGround = <T>(
  server: Server,
  seed: string,
  { tally, seams }: { tally: Tally; seams?: Seams | undefined },
  work: (ground: Ground) => Promise<T>,
): Promise<T> =>
  onDatabase(server, async (url) => {
    const ground = await openGround(url, randomFrom(`${seed} chance`), tally, seams)
    try {
      return await work(ground)
    } finally {
      await ground.close()
    }
  })

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
