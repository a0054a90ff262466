import type { JobName } from '#app/domain/jobs.ts'
import type { Payments } from '#app/domain/payments.ts'
import type { JobContext } from '#app/jobs/context.ts'
import { handlers } from '#app/jobs/handlers.ts'
import { connect, type Db } from '#db/db.ts'
import type { Random } from '#db/seed/random.ts'
import { type PaymentsWorld, startPaymentsWorld } from '#e2e/payments-world.ts'
import { Crash } from './incidents.ts'
import { type JobQueue, openJobQueue } from './job-queue.ts'
import { plant, type Seams } from './seams.ts'
import { count, type Tally } from '../tally.ts'

/** Where runs take place: a database, a processor and a worker of their own, with a clock that can be moved on. */
export type Ground = {
  db: Db
  world: PaymentsWorld
  context: JobContext
  jobs: JobQueue
  /** Starts what the worker has on a schedule. */
  nightly(name: JobName): Promise<void>
  tally: Tally
  now(): Date
  jump(milliseconds: number): void
  /** From now on faults, crashes and loss happen, or nothing but what was asked for. */
  disturb(isDisturbed: boolean): void
  close(): Promise<void>
}

const chances = {
  duplicate: 0.25,
  lose: 0.12,
  crashAfterAnswer: 0.15,
  crashAfterReading: 0.03,
  crashAfterCommit: 0.04,
}

/** Opens a ground on a migrated, empty database. `random` decides on crashes and on what becomes of the webhooks. */
export async function openGround(
  url: string,
  random: Random,
  tally: Tally,
  seams: Seams = {},
): Promise<Ground> {
  const { db, pool } = connect(url)
  plant(pool, seams)
  let ahead = 0
  let isDisturbed = false
  const now = () => new Date(Date.now() + ahead)
  const world = await startPaymentsWorld(db, now, { random: random.next, retries: 0 })
  const dies = (chance: number) => isDisturbed && random.chance(chance)
  const planted = seams.payments?.(world.payments) ?? world.payments
  const payments = crashing(planted, dies)
  const context: JobContext = { ...world.context, payments }
  const work = seams.jobs?.(handlers) ?? handlers
  const jobs = await openJobQueue(context, work, {
    random,
    tally,
    crashChance: () => (isDisturbed ? chances.crashAfterCommit : 0),
    isRetried: !seams.forgetsCrashes,
  })
  const { webhooks } = world.double
  countEvents(world, tally)
  return {
    db,
    world,
    context,
    jobs,
    nightly: (name) => work[name](context, {}),
    tally,
    now,
    jump(milliseconds) {
      ahead += milliseconds
      world.double.advance(milliseconds)
      world.double.state.forgetOld()
    },
    disturb(isOn) {
      isDisturbed = isOn
      if (!isOn) world.double.faults.clear()
      const { duplicate, lose } = chances
      webhooks.chaos = isOn
        ? { duplicate, lose, shuffle: true, hold: true }
        : { duplicate: 0, lose: 0, shuffle: false, hold: true }
    },
    async close() {
      await jobs.stop()
      await world.stop()
      await db.destroy()
    },
  }
}

/** The processor has done what it was asked, and the process dies before it can write that down. */
function crashing(payments: Payments, dies: (chance: number) => boolean): Payments {
  const unlessItDies =
    <Asked extends unknown[], Answer>(
      name: string,
      ask: (...asked: Asked) => Promise<Answer>,
      chance = chances.crashAfterAnswer,
    ) =>
    async (...asked: Asked) => {
      const answer = await ask(...asked)
      if (dies(chance)) throw new Crash(name)
      return answer
    }
  return {
    ...payments,
    send: unlessItDies('send', payments.send),
    createCheckout: unlessItDies('createCheckout', payments.createCheckout),
    createPayoutAccount: unlessItDies('createPayoutAccount', payments.createPayoutAccount),
    cashBehind: unlessItDies('cashBehind', payments.cashBehind, chances.crashAfterReading),
  }
}

/** The types that the endpoints of an installation ask for. Source: payments.md, "Event types". */
const asked =
  /^(v2|checkout\.session|charge\.(succeeded|updated|dispute)|refund|transfer\.(created|reversed)|payout|topup|radar)\b/

/** Events of the processor that an installation hears of, with the endpoint each goes to. */
export function eventsOf({ double: { state } }: PaymentsWorld) {
  const snapshots = [...state.events.rows.values()].map(({ id, type, account }) => ({
    ...{ id, type: String(type) },
    kind: account ? ('connect' as const) : ('account' as const),
  }))
  const thin = [...state.thinEvents.rows.values()].map(({ id, type }) => ({
    ...{ id, type: String(type) },
    kind: 'thin' as const,
  }))
  return [...snapshots, ...thin].filter(({ type }) => asked.test(type))
}

/** Only what an installation asks for is sent; counts what becomes of each event. */
function countEvents({ double }: PaymentsWorld, tally: Tally) {
  const { state } = double
  const enqueue = state.onEvent
  state.onEvent = (id, kind) => {
    const event = state.events.find(id) ?? state.thinEvents.find(id)
    if (event && !asked.test(event.type)) return 0
    const before = state.deliveries.rows.size
    const receivers = enqueue(id, kind)
    const copies = state.deliveries.rows.size - before
    count(tally, 'webhooks', copies === 0 ? 'lost' : copies === 1 ? 'sent' : 'duplicated')
    return receivers
  }
}
