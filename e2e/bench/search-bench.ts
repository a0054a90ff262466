import type { SearchAnswer } from '#app/domain/search/search-answer.ts'
import { fillIndex, startBenchDatabase } from './bench-database.ts'
import { inventChannels } from './channel-generator.ts'
import { domainAnswers } from './domain-answers.ts'
import { type EngineUnderTest, startEngine } from './engine-under-test.ts'
import { figuresOf } from './figures.ts'
import { measureFreshness } from './freshness.ts'
import { barePeer } from './peers/bare-peer.ts'
import { duckdbPeer } from './peers/duckdb-peer.ts'
import { difference, type Peer } from './peers/peer.ts'
import { postgresPeer } from './peers/postgres-peer.ts'
import { isShown } from './query-filters.ts'
import { type BenchQuery, mixQueries, queryClasses } from './query-mix.ts'
import type { Measured, SearchBench } from './search-report.ts'

/** `scan`: the engine without its kernel. `bare`: the limit. */
export const peerNames = ['sql', 'duckdb', 'scan', 'bare'] as const
export type PeerName = (typeof peerNames)[number]

const labels: Record<PeerName, string> = {
  sql: 'plain SQL, Postgres',
  duckdb: 'DuckDB, one thread',
  scan: 'plain JavaScript scan',
  bare: 'bare scan in C (limit)',
}
/** The slow ones are asked fewer questions: the first of the same list. */
const asks: Record<PeerName, number> = { sql: 150, duckdb: 300, scan: 600, bare: 2_000 }
const warm = 100
const checked = 50
/** Looks of the definition at a channel, at most: a second for a million or so. */
const domainLooks = 10_000_000
/** With more channels only the engine and its limit have the memory. */
const peersMost = 2_000_000

type Asked = { channels: number; queries: number; seed: number; peers: PeerName[]; say(line: string): void }

/** Invents channels and queries, fills a database, and asks the engine and its peers one after another. */
export async function benchSearch({
  channels,
  queries: count,
  seed,
  peers,
  say,
}: Asked): Promise<SearchBench> {
  const database = await startBenchDatabase()
  try {
    say(`… inventing ${channels} channels`)
    const { inventing, writing } = await fillIndex(database.url, channels, seed)
    const queries = mixQueries(count, { channels, seed })
    say('… engine')
    const engine = await startEngine(database.url, 'kernel')
    const { ms, cpuMs, resident } = await engine.time(queries, warm)
    const answers = await engine.answer(queries.slice(0, checked))
    await engine.close()
    const run: Run = { url: database.url, channels, seed, queries, answers }
    const check = checkDomain(run)
    const measured: Measured[] = []
    const skipped: string[] = []
    for (const name of peers) {
      say(`… ${labels[name]}`)
      const found = channels > peersMost && name !== 'bare' ? undefined : await measure[name](run)
      if (found) measured.push({ name: labels[name], ...found })
      else skipped.push(`${labels[name]}: not measured, ${reasons[name]}`)
    }
    say('… freshness')
    const freshness = await measureFreshness(database.url, { channels, seed, perSecond: 200, seconds: 10 })
    const figures = figuresOf(ms)
    return {
      channels,
      inventing,
      writing,
      loaded: engine.loaded,
      afterMb: resident.mb,
      engine: { name: `engine (${engine.loaded.way})`, figures, check },
      cpu: figuresOf(cpuMs),
      perSecond: 1_000 / figures.mean,
      classes: classesOf(queries, ms),
      peers: measured,
      skipped,
      freshness,
    }
  } finally {
    await database.remove()
  }
}

const reasons: Record<PeerName, string> = {
  sql: 'too many channels',
  duckdb: 'too many channels, or its binary is absent',
  scan: 'too many channels',
  bare: 'there is no gcc',
}

type Run = { url: string; channels: number; seed: number; queries: BenchQuery[]; answers: SearchAnswer[] }
type Found = Omit<Measured, 'name'> | undefined

const measure: Record<PeerName, (run: Run) => Promise<Found>> = {
  sql: async (run) => measurePeer(await postgresPeer(run.url), run, asks.sql, difference),
  async duckdb(run) {
    const peer = await duckdbPeer().catch(() => undefined)
    return peer && measurePeer(peer, run, asks.duckdb, difference)
  },
  async bare(run) {
    const peer = await barePeer()
    return (
      peer &&
      measurePeer(peer, run, asks.bare, ({ total, best }, should, { window }) => {
        if (total !== should.total) return `total ${total}, should be ${should.total}`
        // The limit knows the best place only: it is compared where the first page was asked.
        if (window.from > 0) return undefined
        const [place] = should.found
        return !place || (best?.ordinal === place.ordinal && best.value === place.value)
          ? undefined
          : `best ${best?.ordinal}:${best?.value}, should be ${place.ordinal}:${place.value}`
      })
    )
  },
  async scan({ url, queries, answers }) {
    const engine: EngineUnderTest = await startEngine(url, 'scan')
    try {
      const found = await engine.answer(queries.slice(0, checked))
      const wrong = found.flatMap((answer, q) => difference(answer, answers[q]!) ?? [])
      const { ms } = await engine.time(queries.slice(0, asks.scan), warm)
      return { figures: figuresOf(ms), check: { answers: found.length, with: 'the engine', wrong } }
    } finally {
      await engine.close()
    }
  },
}

/** Loads a peer, compares its first answers with the engine's, then asks and times. */
async function measurePeer<Answer>(
  peer: Peer<Answer>,
  { channels, seed, queries, answers }: Run,
  most: number,
  differs: (is: Answer, should: SearchAnswer, query: BenchQuery) => string | undefined,
): Promise<Found> {
  try {
    await peer.load(shownChannels(channels, seed))
    const wrong: string[] = []
    for (const [q, should] of answers.entries()) {
      const { answer } = await peer.ask(queries[q]!)
      const message = differs(answer, should, queries[q]!)
      if (message) wrong.push(`query ${q}: ${message}`)
    }
    const ms: number[] = []
    for (const query of queries.slice(0, most)) ms.push((await peer.ask(query)).ms)
    return { figures: figuresOf(ms), check: { answers: answers.length, with: 'the engine', wrong } }
  } finally {
    await peer.close()
  }
}

export function* shownChannels(channels: number, seed: number) {
  for (const { row } of inventChannels(channels, seed)) if (isShown(row)) yield row
}

/** The engine's answers against the definition: of as many queries as can be looked up in a minute. */
function checkDomain({ channels, seed, queries, answers }: Run): Measured['check'] {
  const count = Math.max(1, Math.min(checked, answers.length, Math.floor(domainLooks / channels)))
  const should = domainAnswers(shownChannels(channels, seed), queries.slice(0, count))
  const wrong = should.flatMap((answer, q) => {
    const message = difference(answers[q]!, answer)
    return message ? [`query ${q}: ${message}`] : []
  })
  return { answers: count, with: 'the definition', wrong }
}

function classesOf(queries: readonly BenchQuery[], ms: readonly number[]): SearchBench['classes'] {
  const of = (wanted: (query: BenchQuery) => boolean) => figuresOf(ms.filter((_, q) => wanted(queries[q]!)))
  const names: Record<(typeof queryClasses)[number], string> = {
    none: 'no filter',
    few: '1-2 filters',
    many: '3-7 filters',
    name: 'by name',
  }
  return {
    ...Object.fromEntries(queryClasses.map((name) => [names[name], of((query) => query.class === name)])),
    'page 50': of(({ window }) => window.from > 0),
  }
}
