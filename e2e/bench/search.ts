import os from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { growthOf, type SearchBench, tellSearchBench } from './search-report.ts'
import { benchSearch, peerNames, type PeerName } from './search-bench.ts'

/**
 * `npm run bench -- search --channels N[,N…] [--queries 2000] [--seed 1] [--peers sql,duckdb,scan,bare] [--json]`.
 * The engine over so many channels beside other ways to the same answers, and how fresh it is kept.
 */
const { values } = parseArgs({
  options: {
    channels: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    peers: { type: 'string', default: peerNames.join() },
    json: { type: 'boolean', default: false },
  },
})
const say = (line: string) => void (values.json ? process.stderr : process.stdout).write(`${line}\n`)
const asked = values.peers.split(',').filter((name) => name !== '')
const unknown = asked.filter((name) => !(peerNames as readonly string[]).includes(name))
if (unknown.length > 0)
  throw new Error(`no peer is called ${unknown.join(', ')}; there are ${peerNames.join(', ')}`)

const [cpu] = os.cpus()
say(
  `${os.cpus().length} x ${cpu?.model ?? 'unknown processor'}, Node ${process.version}, load ${os.loadavg()[0]!.toFixed(2)}`,
)

const benches: SearchBench[] = []
for (const channels of values.channels.split(',').map(Number)) {
  const bench = await benchSearch({
    channels,
    queries: Number(values.queries),
    seed: Number(values.seed),
    peers: asked as PeerName[],
    say,
  })
  tellSearchBench(bench, say)
  benches.push(bench)
}
const growth = growthOf(benches)
for (const line of growth) say(line.text)
if (values.json) process.stdout.write(`${JSON.stringify({ benches, growth })}\n`)
