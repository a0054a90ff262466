import path from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { packChannel, recordBytes, recordVersion } from '#app/domain/search/record.ts'
import { type Embedded, removeEmbedded, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { appRole, enteredAs } from '#db/roles.ts'
import { type InventedChannel, inventChannels } from './channel-generator.ts'
import { isShown } from './query-filters.ts'

const directory = path.resolve(`.data/bench-postgres-${process.pid}`)

/**
 * A database of this run's own, without promises to survive unless asked for; `remove` deletes it, and so does the end
 * by Ctrl+C. `url` enters as the owner, `appUrl` as the role of the app.
 */
export async function startBenchDatabase({ isDurable = false } = {}) {
  let removal: Promise<void> | undefined
  const remove = () => (removal ??= removeEmbedded(directory))
  onInterrupt(remove)
  const server: Embedded = await startEmbedded(directory, { isDurable })
  const url = await server.url('athar_bench')
  await migrate(url, appRole)
  return { url, appUrl: enteredAs(url, appRole), server, remove }
}

/** Clears up before a run that is cut short ends. */
export function onInterrupt(clearUp: () => Promise<unknown>) {
  process.removeAllListeners('SIGINT')
  process.once('SIGINT', () => void clearUp().finally(() => process.exit(130)))
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** How many channels travel to the database at once. */
const batchSize = 5_000

/** Fills `channel_index` as the index job would leave it. Returns seconds spent inventing and writing. */
export async function fillIndex(url: string, count: number, seed: number, first = 1) {
  const spent = { inventing: 0, writing: 0 }
  await withClient(url, async (client) => {
    for (const batch of batches(inventChannels(count, seed, first), spent)) {
      const packed = Buffer.alloc(batch.length * recordBytes)
      batch.forEach(({ row }, i) => packed.set(packChannel(row), i * recordBytes))
      const shown = batch.map(({ row }) => (isShown(row) ? '1' : '0')).join('')
      await timed(spent, 'writing', () =>
        client.query(
          `insert into channel_index (ordinal, channel_id, version, record, is_shown, indexed_at)
           select $1 + i, ${channelId('$1 + i')}, $2, substring($3::bytea from i * $4 + 1 for $4),
                  substring($5 from i + 1 for 1) = '1', now()
             from generate_series(0, $6 - 1) as i`,
          [batch[0]!.row.ordinal, recordVersion, packed, recordBytes, shown, batch.length],
        ),
      )
    }
    await timed(spent, 'writing', () =>
      client.query(
        `update channel_index_state set version = ${recordVersion}, rev = pg_current_xact_id(), is_filled = true`,
      ),
    )
    await timed(spent, 'writing', () => client.query('vacuum analyze channel_index'))
  })
  return { inventing: spent.inventing / 1_000, writing: spent.writing / 1_000 }
}

/** The id of an invented channel, in SQL, from its ordinal. */
export const channelId = (ordinal: string) => `lpad(to_hex((${ordinal})::int), 32, '0')::uuid`

/** Channels in lists of a few thousands, so that no number of them fills the memory. */
export function* batches(
  channels: Iterable<InventedChannel>,
  spent: { inventing: number },
): Generator<InventedChannel[]> {
  let batch: InventedChannel[] = []
  let since = performance.now()
  for (const channel of channels) {
    batch.push(channel)
    if (batch.length < batchSize) continue
    spent.inventing += performance.now() - since
    yield batch
    batch = []
    since = performance.now()
  }
  if (batch.length > 0) yield batch
}

async function timed<K extends string>(spent: Record<K, number>, on: K, work: () => Promise<unknown>) {
  const since = performance.now()
  await work()
  spent[on] += performance.now() - since
}
