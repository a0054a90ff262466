import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from './open-engine.ts'
import type { SearchEngine } from './search-engine.ts'
import type { Asked, AskedName, Told } from './thread-messages.ts'

/** The thread that holds the search of a process, so that looking through it never keeps a request waiting. */
const { databaseUrl } = workerData as { databaseUrl: string }
const port = parentPort!
const tell = (told: Told) => port.postMessage(told)

const engine = openEngine(databaseUrl, {
  onState: (state) => tell({ state }),
  onTrouble: (error) => tell({ trouble: error.message }),
})

port.on('message', async ({ id, name, words }: Asked) => {
  try {
    const ask = engine[name] as (...words: Parameters<SearchEngine[AskedName]>) => Promise<unknown>
    tell({ id, answer: await ask(...words) })
  } catch (error) {
    tell({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
