import { type Figures, number, told } from './figures.ts'
import type { Freshness } from './freshness.ts'
import type { Loaded } from './engine-under-test.ts'

/** How one way answered; `check` says how many answers were compared and which were wrong. */
export type Measured = {
  name: string
  figures: Figures
  check: { answers: number; with: string; wrong: string[] }
}

export type SearchBench = {
  channels: number
  inventing: number
  writing: number
  loaded: Loaded
  /** Resident megabytes after all queries. */
  afterMb: number
  engine: Measured
  /** The same by the processor's time: what a busy machine does not lengthen. */
  cpu: Figures
  perSecond: number
  /** The engine by class of query, and those that asked for page 50. */
  classes: Record<string, Figures>
  peers: Measured[]
  skipped: string[]
  freshness: Freshness
}

export function tellSearchBench(bench: SearchBench, say: (line: string) => void) {
  const { loaded, engine, freshness } = bench
  say(
    `\n${number(bench.channels)} channels   (invented in ${bench.inventing.toFixed(0)} s, written in ${bench.writing.toFixed(0)} s)`,
  )
  say(
    `  loaded from Postgres in ${loaded.seconds.toFixed(2)} s; resident ${loaded.resident.mb.toFixed(0)} MB, at most ${loaded.resident.peakMb.toFixed(0)} MB; after all queries ${bench.afterMb.toFixed(0)} MB; ${number(loaded.count)} shown; ${loaded.way}`,
  )
  say(`  ${''.padEnd(22)}    p50 /    p95 /    p99`)
  say(
    `  ${engine.name.padEnd(22)}${told(engine.figures)}   ${number(Math.round(bench.perSecond))} queries/s, one thread`,
  )
  say(`    ${'processor time'.padEnd(20)}${told(bench.cpu)}`)
  for (const [name, figures] of Object.entries(bench.classes)) say(`    ${name.padEnd(20)}${told(figures)}`)
  for (const peer of bench.peers) {
    const slower = peer.figures.p95 / engine.figures.p95
    const compared =
      slower >= 1 ? `${times(slower)} the engine's p95` : `the engine's p95 is ${times(1 / slower)} this`
    say(`  ${peer.name.padEnd(22)}${told(peer.figures)}   ${compared}`)
  }
  for (const line of bench.skipped) say(`  ${line}`)
  for (const { name, check } of [engine, ...bench.peers]) {
    say(`  check ${name}: ${check.answers} answers against ${check.with}, ${check.wrong.length} wrong`)
    for (const line of check.wrong.slice(0, 3)) say(`    ${line.slice(0, 400)}`)
  }
  say(
    `  freshness: ${freshness.updates} updates at ${freshness.perSecond.toFixed(0)}/s seen by two processes, lag from the statement:`,
  )
  for (const lag of freshness.lags) say(`  ${''.padEnd(22)}${told(lag)}`)
  say(
    `    ${freshness.lost} lost; both processes ${freshness.isEqual ? 'equal' : 'DIFFER FROM'} the table (count and checksum of ${number(freshness.count)})`,
  )
}

const times = (ratio: number) => `${ratio.toPrecision(3)} x`

/** How the cost of a query grew against the number of channels, from each run to the next. 1 = as fast as channels. */
export function growthOf(benches: readonly SearchBench[]) {
  return benches.slice(1).map((bench, i) => {
    const before = benches[i]!
    const more = bench.channels / before.channels
    const grown = (part: 'p50' | 'p95' | 'mean') => bench.engine.figures[part] / before.engine.figures[part]
    const [p50, p95, mean] = [grown('p50'), grown('p95'), grown('mean')]
    return {
      channels: more,
      p50,
      p95,
      mean,
      text: `\n${number(before.channels)} to ${number(bench.channels)} channels (x${more}): p50 x${p50.toFixed(1)}, p95 x${p95.toFixed(1)}, mean x${mean.toFixed(1)}`,
    }
  })
}
