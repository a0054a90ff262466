import os from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { plusCalendarDays } from '#app/domain/calendar-day.ts'
import { connect, type Db } from '#db/db.ts'
import { dropMonth, listMonths } from '#db/queries/clicks.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { startBenchDatabase, withClient } from './bench-database.ts'
import { type BenchCampaign, countDifferences, openCampaigns, storeClicks } from './click-store.ts'
import { figuresOf, number, told } from './figures.ts'

/**
 * `npm run bench -- clicks [--clicks 50000000] [--campaigns 100] [--links 20] [--reports 300]`: the report of a campaign
 * over so many stored clicks of 180 days, the largest campaign holding about a fifth of them; beside it what counting the
 * clicks themselves takes. Then every roll-up is compared with them, and the oldest month goes. Needs 20 GB of disk for
 * 50 million.
 */
const { values } = parseArgs({
  options: {
    clicks: { type: 'string', default: '50000000' },
    campaigns: { type: 'string', default: '100' },
    links: { type: 'string', default: '20' },
    reports: { type: 'string', default: '300' },
  },
})
const wanted = Number(values.clicks)
const reports = Number(values.reports)
const say = (line: string) => void process.stdout.write(`${line}\n`)
const target = 300
const dayCount = 180
const lastDay = '2026-11-28'
const days = Array.from({ length: dayCount }, (_, at) => plusCalendarDays(lastDay, at + 1 - dayCount))

const { url, appUrl, remove } = await startBenchDatabase()
const { db } = connect(appUrl, 8)
try {
  say(
    `${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, load ${os.loadavg()[0]!.toFixed(2)}`,
  )
  const campaigns = await openCampaigns(appUrl, Number(values.campaigns), Number(values.links))
  const began = performance.now()
  await storeClicks(url, campaigns, { days, perDay: Math.ceil(wanted / dayCount), say })
  const [largest] = campaigns
  const { clicks, size } = await storedIn(url)
  say(
    `${number(clicks)} clicks (${size}) stored in ${number(Math.round((performance.now() - began) / 1_000))} s`,
  )

  const ofLargest = await timed(() => findCampaignOutcome(db, largest!.id, largest!.brand))
  say(`  first report of the largest campaign ${ofLargest.ms.toFixed(0)} ms, connections and plans cold`)
  const largestMs: number[] = []
  const anyMs: number[] = []
  // Every other report is the largest campaign's.
  for (let at = 0; at < reports; at += 1) {
    anyMs.push((await report(db, campaigns[(at * 37) % campaigns.length]!)).ms)
    largestMs.push((await report(db, largest!)).ms)
  }
  const raw = await timed(() => countRaw(url, largest!))
  const [any, most] = [figuresOf(anyMs), figuresOf(largestMs)]
  const counted = await countedIn(db, largest!)
  say(`  ${''.padEnd(34)}    p50 /    p95 /    p99`)
  say(`  report of any campaign            ${told(any)}`)
  say(`  report of the largest             ${told(most)}`)
  say(
    `  the largest has ${number(counted)} counted clicks; counting them one by one by link and day took ${number(Math.round(raw.ms))} ms, ${(raw.ms / most.p50).toFixed(0)} times its report`,
  )
  if (raw.value !== counted) throw new Error(`the roll-ups say ${counted}, the clicks ${raw.value}`)
  const worst = Math.max(any.p95, most.p95)
  say(`  p95 ${worst.toFixed(0)} ms, target ${target}: ${worst <= target ? 'reached' : 'MISSED'}`)

  const check = await timed(() => countDifferences(url))
  say(
    `  roll-ups that differ from the clicks: ${check.value} (all months compared in ${(check.ms / 1_000).toFixed(0)} s)`,
  )
  const [oldest] = await listMonths(db)
  const drop = await timed(() => dropMonth(db, oldest!))
  const after = await countedIn(db, largest!)
  say(
    `  ${number(Number(drop.value))} clicks of ${oldest!.slice(0, 7)} compared once more and gone in ${(drop.ms / 1_000).toFixed(1)} s; the report ${after === counted ? 'says what it said' : `CHANGED from ${counted} to ${after}`}`,
  )
  if (worst > target || check.value > 0 || after !== counted) process.exitCode = 1
} finally {
  await db.destroy()
  await remove()
}

async function report(db: Db, { id, brand }: BenchCampaign) {
  const { ms, value } = await timed(() => findCampaignOutcome(db, id, brand))
  if (!value || value.influencers.length === 0) throw new Error('a campaign without a report')
  return { ms, value }
}

async function countedIn(db: Db, campaign: BenchCampaign): Promise<number> {
  const { value } = await report(db, campaign)
  return value.totals.clicks ?? 0
}

/** What the report would cost without roll-ups. */
async function countRaw(url: string, { linkIds }: BenchCampaign): Promise<number> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ clicks: string }>(
      `select sum(clicks) as clicks from (
         select link_id, date_bin('1 day', clicked_at, '2000-01-01 00:00Z'), count(*) as clicks
           from clicks where link_id = any($1::bigint[]) and verdict = 'counted' group by 1, 2) as by_day`,
      [linkIds],
    ),
  )
  return Number(rows[0]!.clicks)
}

async function storedIn(url: string) {
  const { rows } = await withClient(url, (client) =>
    client.query<{ clicks: string; size: string }>(
      `select (select sum(clicks) from click_batches) as clicks, pg_size_pretty(pg_database_size(current_database())) as size`,
    ),
  )
  return { clicks: Number(rows[0]!.clicks), size: rows[0]!.size }
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const since = performance.now()
  const value = await work()
  return { ms: performance.now() - since, value }
}
