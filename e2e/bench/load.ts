/** What one load did: transactions and their milliseconds, how long it ran, and how many deadlocks it met. */
export type Load = { ms: number[]; seconds: number; deadlocks: number }

/** `connections` clients, each with its next transaction as soon as the last has ended. @throws what is no deadlock. */
export async function runLoad(
  connections: number,
  seconds: number,
  transaction: (connection: number, turn: number) => Promise<unknown>,
): Promise<Load> {
  const load: Load = { ms: [], seconds: 0, deadlocks: 0 }
  const began = performance.now()
  const end = began + seconds * 1_000
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let turn = 0; performance.now() < end; turn += 1) {
        const since = performance.now()
        try {
          await transaction(connection, turn)
          load.ms.push(performance.now() - since)
        } catch (error) {
          if (!isDeadlock(error)) throw error
          load.deadlocks += 1
        }
      }
    }),
  )
  load.seconds = (performance.now() - began) / 1_000
  return load
}

const isDeadlock = (error: unknown) => error instanceof Error && 'code' in error && error.code === '40P01'

/** Several loads of one kind as one. */
export const together = (loads: readonly Load[]): Load => ({
  ms: loads.flatMap(({ ms }) => ms),
  seconds: loads.reduce((sum, { seconds }) => sum + seconds, 0),
  deadlocks: loads.reduce((sum, { deadlocks }) => sum + deadlocks, 0),
})

/** Transactions a second. */
export const rateOf = ({ ms, seconds }: Pick<Load, 'ms' | 'seconds'>) => ms.length / seconds
