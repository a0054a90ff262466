import { createHash } from 'node:crypto'
import process from 'node:process'
import { packChannel } from '#app/domain/search/record.ts'
import { type ChannelEngine, createEngine, type EngineWay } from '#db/engine/engine.ts'
import { IndexFollower } from '#db/engine/index-follower.ts'
import { followersIn, updateStamps } from './freshness-marks.ts'
import type { BenchQuery } from './query-mix.ts'

/** What a process with an engine is told to do, and what it says when it is done. */
export type EngineOrder =
  | { do: 'load'; url: string; way: EngineWay }
  | { do: 'time'; queries: BenchQuery[]; warm: number }
  | { do: 'answer'; queries: BenchQuery[] }
  | { do: 'updates' }
  | { do: 'checksum'; most: number }

/** Megabytes of memory in the process, now and at most so far. */
export type Resident = { mb: number; peakMb: number }

let engine: ChannelEngine
const seen: [stamp: number, at: number][] = []

const carryOut: { [D in EngineOrder['do']]: (order: Extract<EngineOrder, { do: D }>) => unknown } = {
  /** As the product fills it: one snapshot, then the changes. */
  async load({ url, way }) {
    const since = performance.now()
    engine = createEngine({ way })
    const follower = new IndexFollower(url, (ordinal, packed, offset) => {
      engine.put(ordinal, packed, offset)
      const followers = followersIn(packed, offset)
      if (followers >= updateStamps) seen.push([followers, Number(process.hrtime.bigint()) / 1e6])
    })
    await follower.ready
    return {
      seconds: (performance.now() - since) / 1_000,
      count: engine.count,
      way: engine.way,
      resident: resident(),
    }
  },
  time({ queries, warm }) {
    for (const { request, window } of queries.slice(0, warm)) engine.search(request, window)
    const ms: number[] = []
    const cpuMs: number[] = []
    for (const { request, window } of queries) {
      const used = process.cpuUsage()
      const since = performance.now()
      engine.search(request, window)
      ms.push(performance.now() - since)
      const { user, system } = process.cpuUsage(used)
      cpuMs.push((user + system) / 1_000)
    }
    return { ms, cpuMs, resident: resident() }
  },
  answer: ({ queries }) => queries.map(({ request, window }) => engine.search(request, window)),
  updates: () => seen.splice(0),
  checksum: ({ most }) => ({ count: engine.count, sum: checksumOf(engine, most) }),
}

function resident(): Resident {
  return {
    mb: process.memoryUsage.rss() / 1e6,
    // The system counts it in kibibytes.
    peakMb: (process.resourceUsage().maxRSS * 1_024) / 1e6,
  }
}

/** Of all shown channels with ordinals up to `most`, in their order. */
function checksumOf(engine: ChannelEngine, most: number): string {
  const hash = createHash('sha1')
  const step = 10_000
  for (let first = 1; first <= most; first += step) {
    const ordinals = Array.from({ length: step }, (_, i) => first + i)
    for (const row of engine.rows(ordinals)) hash.update(`${row.ordinal} `).update(packChannel(row))
  }
  return hash.digest('hex')
}

process.on('message', async (order: EngineOrder) => {
  const act = carryOut[order.do] as (order: EngineOrder) => unknown
  process.send!(await act(order))
})
