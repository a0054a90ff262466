import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export type UpdateOrder = { url: string; channels: number; seed: number; perSecond: number; seconds: number }

/** Commits updates of the index in another process. Returns when each stamp was sent (ms of the machine's clock). */
export async function startUpdates(
  url: string,
  order: Omit<UpdateOrder, 'url'>,
): Promise<Map<number, number>> {
  const child = fork(path.resolve('e2e/bench/update-process.ts'), { serialization: 'advanced' })
  child.send({ url, ...order } satisfies UpdateOrder)
  const [sent] = (await once(child, 'message')) as [[number, number][]]
  return new Map(sent)
}
