import pg from 'pg'

/** A server that takes longer to let somebody in is away. */
const connectMostMs = 15_000

/**
 * A connection of its own for as long as `work` takes; cut off when `signal` says so.
 * @throws when it is lost, however long `work` would go on waiting.
 */
export async function inConnection(
  connectionString: string,
  signal: AbortSignal,
  work: (client: pg.Client) => Promise<void>,
) {
  const client = new pg.Client({
    connectionString,
    application_name: 'athar search',
    keepAlive: true,
    connectionTimeoutMillis: connectMostMs,
  })
  const { promise: lost, reject } = Promise.withResolvers<never>()
  lost.catch(() => {})
  client.on('error', reject)
  const cut = () => {
    reject(new Error('closed'))
    client.end().catch(() => {})
  }
  try {
    await client.connect()
    signal.addEventListener('abort', cut)
    if (!signal.aborted) await Promise.race([work(client), lost])
  } finally {
    signal.removeEventListener('abort', cut)
    await client.end().catch(() => {})
  }
}
