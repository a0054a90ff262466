import os from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { connect } from '#db/db.ts'
import { listBalances, listDrift } from '#db/queries/ledger.ts'
import { startBenchDatabase, withClient } from './bench-database.ts'
import { loadMovements, openDeals } from './deal-movements.ts'
import { figuresOf, number, told } from './figures.ts'
import { type Load, rateOf, together } from './load.ts'
import { fillTpcb, findPgbench, loadTpcb, ratePgbench } from './tpcb.ts'

/**
 * `npm run bench -- ledger [--seconds 8] [--rounds 3] [--connections 16] [--json]`: movements a second through `post`, half
 * of the connections on one deal, beside pgbench's TPC-B-like script on the same durable server, in turns.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    json: { type: 'boolean', default: false },
  },
})
const say = (line: string) => void (values.json ? process.stderr : process.stdout).write(`${line}\n`)
const [seconds, rounds, connections] = [values.seconds, values.rounds, values.connections].map(Number) as [
  number,
  number,
  number,
]
const scale = 16
const deals = 200
const target = 0.5

const { url, appUrl, server, remove } = await startBenchDatabase({ isDurable: true })
const { db } = connect(appUrl, connections)
try {
  say(
    `${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, load ${os.loadavg()[0]!.toFixed(2)}`,
  )
  say(`… filling pgbench's tables at scale ${scale} and ${deals} deals`)
  const tpcbUrl = await server.url('athar_tpcb')
  await fillTpcb(tpcbUrl, scale)
  const opened = await openDeals(db, deals)
  const settings = await settingsOf(url)
  await withClient(url, (client) => client.query('vacuum analyze'))
  const pgbench = await findPgbench()

  // The first of each is not counted: it finds caches cold and plans unmade.
  const loads = { ledger: [] as Load[], tpcb: [] as Load[], pgbench: [] as number[] }
  const turns = {
    tpcb: async (isCounted: boolean) => {
      const load = await loadTpcb(tpcbUrl, scale, connections, isCounted ? seconds : 2)
      if (isCounted) loads.tpcb.push(load)
    },
    ledger: async (isCounted: boolean, round: number) => {
      const load = await loadMovements(db, opened, connections, isCounted ? seconds : 2, `${round}`)
      if (isCounted) loads.ledger.push(load)
    },
    pgbench: async (isCounted: boolean) => {
      if (pgbench && isCounted) loads.pgbench.push(await ratePgbench(tpcbUrl, connections, seconds))
    },
  }
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? [turns.tpcb, turns.ledger] : [turns.ledger, turns.tpcb]
    for (const turn of [...order, turns.pgbench]) {
      await withClient(url, (client) => client.query('checkpoint'))
      await turn(round > 0, round)
    }
  }

  const [ledger, tpcb] = [together(loads.ledger), together(loads.tpcb)]
  const ratio = rateOf(ledger) / rateOf(tpcb)
  const audit = await auditOf(url, db)
  say(
    `\n${connections} connections, ${rounds} x ${seconds} s in turns, one server with ${settings}; half of the connections busy with one of ${deals} deals`,
  )
  say(`  ${''.padEnd(26)}${'per second'.padStart(12)}        p50 /    p95 /    p99`)
  for (const [name, load] of [
    ['movements', ledger],
    ['TPC-B-like, same client', tpcb],
  ] as const)
    say(`  ${name.padEnd(26)}${number(Math.round(rateOf(load))).padStart(12)}    ${told(figuresOf(load.ms))}`)
  say(
    `  ratio ${ratio.toFixed(2)} (by round ${loads.ledger.map((load, i) => (rateOf(load) / rateOf(loads.tpcb[i]!)).toFixed(2)).join(', ')}), target ${target}: ${ratio >= target ? 'reached' : 'MISSED'}`,
  )
  if (pgbench) {
    const own = loads.pgbench.reduce((sum, rate) => sum + rate, 0) / loads.pgbench.length
    say(
      `  ${pgbench}: ${number(Math.round(own))} per second, ratio ${(rateOf(ledger) / own).toFixed(2)} (a C program of two threads against one Node process)`,
    )
  } else say('  pgbench itself is not on this machine: the embedded server comes without it')
  say(`  deadlocks: ${ledger.deadlocks} met, ${audit.deadlocks} counted by the server`)
  say(
    `  audit: ${number(audit.movements)} movements, ${audit.drift} accounts drift from their postings, ${audit.gaps} have gaps in their versions, books ${audit.isBalanced ? 'balance' : 'DO NOT BALANCE'}`,
  )
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({ ledger: rateOf(ledger), tpcb: rateOf(tpcb), ratio, pgbench: loads.pgbench, audit })}\n`,
    )
  if (ratio < target || !audit.isBalanced || audit.drift + audit.gaps + audit.deadlocks > 0)
    process.exitCode = 1
} finally {
  await db.destroy()
  await remove()
}

async function settingsOf(address: string) {
  return withClient(address, async (client) => {
    const names = ['fsync', 'synchronous_commit', 'full_page_writes']
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any ($1) order by name',
      [names],
    )
    return rows.map(({ name, setting }) => `${name} ${setting}`).join(', ')
  })
}

async function auditOf(address: string, books: typeof db) {
  const totals = await listBalances(books)
  const [drift, counted] = [
    await listDrift(books),
    await withClient(address, async (client) => {
      const { rows } = await client.query<{ movements: number; deadlocks: number; gaps: number }>(
        `select (select count(*) from ledger_movements) as movements,
                (select deadlocks from pg_stat_database where datname = current_database()) as deadlocks,
                (select count(*) from ledger_accounts a join ledger_account_kinds k on k.kind = a.kind and k.floor
                  where version <> (select count(*) from ledger_postings p
                                     where p.currency = a.currency and a.address in (p.debit_account, p.credit_account))) as gaps`,
      )
      return rows[0]!
    }),
  ]
  const sum = (side: 'debit' | 'credit') => totals.reduce((total, row) => total + row[side], 0)
  return { ...counted, drift: drift.length, isBalanced: sum('debit') === sum('credit') }
}
