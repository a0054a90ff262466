import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { SearchAnswer } from '#app/domain/search/search-answer.ts'
import type { EngineWay } from '#db/engine/engine.ts'
import type { EngineOrder, Resident } from './engine-process.ts'
import type { BenchQuery } from './query-mix.ts'

export type Loaded = { seconds: number; count: number; way: EngineWay; resident: Resident }

/** An engine in a process of its own, which holds nothing else. */
export type EngineUnderTest = {
  loaded: Loaded
  /** Milliseconds of each query, one after another, after `warm` of them untimed; `cpuMs` without waiting for a core. */
  time(queries: BenchQuery[], warm: number): Promise<{ ms: number[]; cpuMs: number[]; resident: Resident }>
  answer(queries: BenchQuery[]): Promise<SearchAnswer[]>
  /** Updates that have arrived since they were last asked for: their stamp, and when (ms of the machine's clock). */
  updates(): Promise<[stamp: number, at: number][]>
  /** Of every shown channel with an ordinal up to `most`. */
  checksum(most: number): Promise<{ count: number; sum: string }>
  close(): Promise<void>
}

/** Starts an engine and fills it from a database. @throws when its process ends. */
export async function startEngine(url: string, way: EngineWay): Promise<EngineUnderTest> {
  const child = fork(path.resolve('e2e/bench/engine-process.ts'), { serialization: 'advanced' })
  const ended = once(child, 'exit')
  const told = async <Answer>(order: EngineOrder): Promise<Answer> => {
    child.send(order)
    const answered = once(child, 'message')
    const [answer] = (await Promise.race([answered, ended.then(endedEarly)])) as [Answer]
    return answer
  }
  return {
    loaded: await told<Loaded>({ do: 'load', url, way }),
    time: (queries, warm) => told({ do: 'time', queries, warm }),
    answer: (queries) => told({ do: 'answer', queries }),
    updates: () => told({ do: 'updates' }),
    checksum: (most) => told({ do: 'checksum', most }),
    async close() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function endedEarly([code, signal]: unknown[]): never {
  throw new Error(`the engine's process ended with ${String(code ?? signal)}`)
}
