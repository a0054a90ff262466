import path from 'node:path'
import process from 'node:process'
import { tenthToNinetieth } from '#app/domain/matching/distributions.ts'
import {
  type PostCounts,
  logRate,
  mostPosts,
  settledAfterMs,
  summarisePosts,
} from '#app/domain/matching/engagement.ts'
import type { PeerNorm } from '#app/domain/matching/kernel-norms.ts'
import { kernelPeers, sdOfNext, standingAmong } from '#app/domain/matching/peers.ts'
import { type Estimate, estimates } from './bootstrap.ts'
import { numberIn, readTable } from './read-table.ts'

/** How many posts a forecast rests on, and how many it is about. */
const counted = [3, 5, 10, 20] as const
const ahead = 10

/** The file has no follower counts. One number for all leaves differences of ln rates as they are. */
const [platform, denominator, followers] = ['instagram', 'followers', 1_000_000] as const

/** Posts from the oldest on. */
type Account = readonly PostCounts[]

/** An account's windows of one length: how many, and sums over them. */
type Windows = { count: number; error: number; arithmetic: number; covered: number; nextCovered: number }
const figures = ['mae', 'maeOverAccounts', 'arithmetic', 'coverage', 'nextPostCoverage'] as const

/**
 * Forecasts accounts' engagement from their own earlier posts and prints one line. Of every account in time order, and
 * for n = 3, 5, 10, 20: a window starts at every tenth post; its first n posts forecast the mean ln((likes + comments
 * + 1) / followers) of the ten that follow. What is usual among peers is learned from the other accounts of the file.
 *
 * Per n: `mae` = mean absolute error over windows; `maeOverAccounts` = the same with every account weighing alike;
 * `arithmetic` = that of ln of the arithmetic mean of the n rates; `coverage` = share of windows inside the 80 %
 * interval of the ten's mean; `nextPostCoverage` = share of windows whose next post is inside the 80 % interval of one
 * post. Intervals are 95 %, bootstrapped over accounts.
 */
async function evaluate(file: string) {
  const accounts = await read(file)
  const found = counted.map((n) => {
    const windows = accounts.map((own) => windowsOf(own, accounts, n)).filter(({ count }) => count > 0)
    return { n, windows: sumOf(windows, 'count'), estimates: estimates(windows, figuresOf) }
  })
  const perCount = <Value>(value: (row: (typeof found)[number]) => Value) =>
    Object.fromEntries(found.map((row) => [row.n, value(row)]))
  const line: Record<string, number | string | Record<string, Estimate | number>> = {
    file: path.basename(file),
    accounts: accounts.length,
    posts: accounts.reduce((sum, posts) => sum + posts.length, 0),
    windows: perCount(({ windows }) => windows),
  }
  for (const figure of figures) line[figure] = perCount((row) => row.estimates[figure])
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** The accounts' posts; those whose likes are hidden (negative) are left out. */
async function read(file: string): Promise<Account[]> {
  const rows = await readTable(file, ['creator', 'taken_at', 'likes', 'comments'])
  const byCreator = Map.groupBy(rows, ({ creator }) => creator)
  return [...byCreator.values()].map((own) =>
    own
      .map((row): PostCounts => {
        const publishedAt = new Date(row.taken_at)
        if (Number.isNaN(publishedAt.getTime())) throw new Error(`"${row.taken_at}" is not a time`)
        return {
          format: 'post',
          publishedAt,
          countedAt: new Date(publishedAt.getTime() + settledAfterMs),
          views: null,
          likes: numberIn(row.likes),
          comments: numberIn(row.comments),
          shares: null,
          saves: null,
        }
      })
      .filter(({ likes, comments }) => likes! >= 0 && comments! >= 0)
      .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime()),
  )
}

function windowsOf(posts: Account, accounts: readonly Account[], n: number): Windows {
  const rates = posts.map((post) => logRate(post, followers, platform)!)
  const windows: Windows = { count: 0, error: 0, arithmetic: 0, covered: 0, nextCovered: 0 }
  for (let from = 0; from + n + ahead <= posts.length; from += ahead) {
    const now = from + n
    const others = accounts.filter((account) => account !== posts)
    const norm = usualBefore(posts[now]!.publishedAt, others)
    const stats = summarisePosts(posts.slice(from, now), followers, platform)
    const { logRate: expected, sd } = standingAmong(stats, norm)
    const truth = meanOf(rates.slice(now, now + ahead))
    windows.count++
    windows.error += Math.abs(expected - truth)
    windows.arithmetic += Math.abs(Math.log(meanOf(rates.slice(from, now).map(Math.exp))) - truth)
    windows.covered += Number(Math.abs(expected - truth) <= tenthToNinetieth * sdOfNext(stats, norm, ahead))
    windows.nextCovered += Number(Math.abs(expected - rates[now]!) <= tenthToNinetieth * sd)
  }
  return windows
}

/** What the accounts' newest posts before a day say is usual. */
function usualBefore(day: Date, accounts: readonly Account[]): PeerNorm {
  const peers = accounts.map((posts) => {
    const known = posts.slice(0, firstFrom(posts, day)).slice(-mostPosts)
    return { platform, followers, stats: summarisePosts(known, followers, platform) }
  })
  return kernelPeers(peers)(platform, denominator, followers)
}

/** How many of the posts are older. */
function firstFrom(posts: Account, day: Date): number {
  const at = posts.findIndex(({ publishedAt }) => publishedAt >= day)
  return at === -1 ? posts.length : at
}

function figuresOf(accounts: readonly Windows[]): Record<(typeof figures)[number], number> {
  const all = sumOf(accounts, 'count')
  return {
    mae: sumOf(accounts, 'error') / all,
    maeOverAccounts: meanOf(accounts.map(({ error, count }) => error / count)),
    arithmetic: sumOf(accounts, 'arithmetic') / all,
    coverage: sumOf(accounts, 'covered') / all,
    nextPostCoverage: sumOf(accounts, 'nextCovered') / all,
  }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const sumOf = (accounts: readonly Windows[], of: keyof Windows) =>
  accounts.reduce((sum, account) => sum + account[of], 0)

const [file] = process.argv.slice(2)
if (file) await evaluate(file)
else {
  process.stderr.write('which file? npm run evaluate -- engagement FILE\n')
  process.exitCode = 2
}
