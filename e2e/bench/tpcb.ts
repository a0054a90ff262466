import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { withClient } from './bench-database.ts'
import { type Load, runLoad } from './load.ts'

const run = promisify(execFile)
const perBranch = { tellers: 10, accounts: 100_000 }

/** The tables of pgbench, filled as `pgbench --initialize` fills them. */
export async function fillTpcb(url: string, scale: number) {
  await withClient(url, async (client) => {
    await client.query(`
      create table pgbench_branches (bid int not null, bbalance int, filler char(88)) with (fillfactor = 100);
      create table pgbench_tellers (tid int not null, bid int, tbalance int, filler char(84)) with (fillfactor = 100);
      create table pgbench_accounts (aid int not null, bid int, abalance int, filler char(84)) with (fillfactor = 100);
      create table pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
      insert into pgbench_branches select n, 0, null from generate_series(1, ${scale}) as n;
      insert into pgbench_tellers select n, (n - 1) / ${perBranch.tellers} + 1, 0, null
        from generate_series(1, ${scale * perBranch.tellers}) as n;
      insert into pgbench_accounts select n, (n - 1) / ${perBranch.accounts} + 1, 0, ''
        from generate_series(1, ${scale * perBranch.accounts}) as n;
      alter table pgbench_branches add primary key (bid);
      alter table pgbench_tellers add primary key (tid);
      alter table pgbench_accounts add primary key (aid)`)
    await client.query('vacuum analyze')
  })
}

/** pgbench's TPC-B-like script, its seven statements sent one by one from here. */
export async function loadTpcb(
  url: string,
  scale: number,
  connections: number,
  seconds: number,
): Promise<Load> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  const upTo = (most: number) => 1 + Math.floor(Math.random() * most)
  try {
    return await runLoad(connections, seconds, async (connection) => {
      const client = clients[connection]!
      const [aid, bid, tid] = [upTo(scale * perBranch.accounts), upTo(scale), upTo(scale * perBranch.tellers)]
      const delta = upTo(10_001) - 5_001
      await client.query('begin')
      await client.query('update pgbench_accounts set abalance = abalance + $1 where aid = $2', [delta, aid])
      await client.query('select abalance from pgbench_accounts where aid = $1', [aid])
      await client.query('update pgbench_tellers set tbalance = tbalance + $1 where tid = $2', [delta, tid])
      await client.query('update pgbench_branches set bbalance = bbalance + $1 where bid = $2', [delta, bid])
      await client.query(
        'insert into pgbench_history (tid, bid, aid, delta, mtime) values ($1, $2, $3, $4, current_timestamp)',
        [tid, bid, aid, delta],
      )
      await client.query('end')
    })
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

/** Where pgbench itself is: the packages of the embedded server leave it out. */
export const findPgbench = () =>
  run('pgbench', ['--version']).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )

/** Transactions a second of pgbench's own program over the same tables, its default mode of queries. */
export async function ratePgbench(url: string, connections: number, seconds: number): Promise<number> {
  const { stdout } = await run('pgbench', [
    ...['--no-vacuum', '--builtin=tpcb-like', `--client=${connections}`, '--jobs=2', `--time=${seconds}`],
    url,
  ])
  const [, rate] = /tps = ([\d.]+)/.exec(stdout) ?? []
  if (!rate) throw new Error(`pgbench did not tell its rate:\n${stdout}`)
  return Number(rate)
}
