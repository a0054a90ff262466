import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { startEngine } from './engine-under-test.ts'
import { withClient } from './bench-database.ts'
import { figuresOf, type Figures } from './figures.ts'
import { startUpdates } from './update-stream.ts'

export type Freshness = {
  updates: number
  perSecond: number
  /** From the update's statement to the engine's having it, in milliseconds, in each process. */
  lags: Figures[]
  lost: number
  isEqual: boolean
  count: number
}

/** Commits updates while two processes follow, then compares both with the table. */
export async function measureFreshness(
  url: string,
  {
    channels,
    seed,
    perSecond,
    seconds,
  }: { channels: number; seed: number; perSecond: number; seconds: number },
): Promise<Freshness> {
  const engines = await Promise.all([startEngine(url, 'kernel'), startEngine(url, 'kernel')])
  try {
    const sentAt = await startUpdates(url, { channels, seed, perSecond, seconds })
    await pause(1_000)
    const arrivals = await Promise.all(engines.map((engine) => engine.updates()))
    const lags = arrivals.map((arrived) => figuresOf(arrived.map(([stamp, at]) => at - sentAt.get(stamp)!)))
    const missed = arrivals.map((arrived) => sentAt.size - new Set(arrived.map(([stamp]) => stamp)).size)
    const table = await tableChecksum(url, channels)
    const found = await Promise.all(engines.map((engine) => engine.checksum(channels)))
    return {
      updates: sentAt.size,
      perSecond: sentAt.size / seconds,
      lags,
      lost: Math.max(...missed),
      isEqual: found.every(({ count, sum }) => count === table.count && sum === table.sum),
      count: table.count,
    }
  } finally {
    await Promise.all(engines.map((engine) => engine.close()))
  }
}

/** As the engines count and sum, from the table itself. */
function tableChecksum(url: string, channels: number) {
  return withClient(url, async (client) => {
    const hash = createHash('sha1')
    const step = 10_000
    let count = 0
    for (let first = 1; first <= channels; first += step) {
      const { rows } = await client.query<{ ordinal: number; record: Buffer }>(
        `select ordinal, record from channel_index
          where ordinal between $1 and $2 and is_shown order by ordinal`,
        [first, first + step - 1],
      )
      for (const { ordinal, record } of rows) hash.update(`${ordinal} `).update(record)
      count += rows.length
    }
    return { count, sum: hash.digest('hex') }
  })
}
