import { readFileSync } from 'node:fs'
import { isbot } from 'isbot'
import { visitorNetworks } from '#app/http/visitor-network.ts'
import {
  deviceOf,
  isPrefetch,
  isProgram,
  type RawClick,
  signOf,
  type Verdict,
} from '#app/domain/outcome/click.ts'
import { judgeAll, type Tallies } from '#app/domain/outcome/traffic.ts'
import type { Random } from '#db/seed/random.ts'
import { type Asked, inventTraffic, type Kind, kinds } from './click-traffic.ts'

export type FilterReport = {
  clicks: number
  invalid: number
  recall: number
  /** Of the kinds that lists and counts are meant for, without farms and rotating addresses. */
  generalRecall: number
  falsePositives: number
  byKind: Record<Kind, { all: number; found: number }>
  wrongly: Partial<Record<Verdict, number>>
  isSameAgain: boolean
}

const start = Date.parse('2026-11-20T00:00:00Z')

/** Judges invented traffic as the redirect and the judge would, twice, and compares with what it really is. */
export function filterTraffic(count: number, seed: string): FilterReport {
  const networkOf = visitorNetworks()
  const asked = inventTraffic(count, seed, placesOf(networkOf))
  const raw = asked.map((one, at) => rawOf(one, at, networkOf))
  const verdicts = judgeAll(raw, new Map())
  // Again, in pieces as batches come.
  const tallies: Tallies = new Map()
  const again: Verdict[] = []
  for (let from = 0; from < raw.length; from += 4_321)
    again.push(...judgeAll(raw.slice(from, from + 4_321), tallies))
  const byKind = Object.fromEntries(
    Object.keys(kinds).map((kind) => [kind, { all: 0, found: 0 }]),
  ) as FilterReport['byKind']
  const wrongly: FilterReport['wrongly'] = {}
  for (const [at, { invalid }] of asked.entries()) {
    const verdict = verdicts[at]!
    const isFound = verdict !== 'counted'
    if (invalid) {
      byKind[invalid].all += 1
      byKind[invalid].found += isFound ? 1 : 0
    } else if (isFound) wrongly[verdict] = (wrongly[verdict] ?? 0) + 1
  }
  const sum = (of: 'all' | 'found', names = Object.keys(kinds) as Kind[]) =>
    names.reduce((total, kind) => total + byKind[kind][of], 0)
  const general = (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'farm' && kind !== 'rotating')
  const invalid = sum('all')
  return {
    ...{ clicks: asked.length, invalid, byKind, wrongly, recall: sum('found') / invalid },
    generalRecall: sum('found', general) / sum('all', general),
    falsePositives: Object.values(wrongly).reduce((total, one) => total + one, 0) / (asked.length - invalid),
    isSameAgain: again.every((verdict, at) => verdict === verdicts[at]),
  }
}

function rawOf(asked: Asked, at: number, networkOf: ReturnType<typeof visitorNetworks>): RawClick {
  const clickedAt = new Date(start + asked.at)
  const day = clickedAt.toISOString().slice(0, 10)
  const network = networkOf(asked.address)
  const isBot = isProgram(asked.agent, isbot)
  return {
    ...{ id: String(at), linkId: asked.link, clickedAt, referrer: null, country: network.country },
    visitorKey: `${day}${asked.address}${asked.agent}`,
    networkKey: `${day}${network.prefix}`,
    device: deviceOf(asked.agent),
    sign: signOf({
      isBot,
      isPrefetch: isPrefetch(asked.method, asked.headers),
      isDataCentre: network.isDataCentre,
    }),
  }
}

function placesOf(networkOf: ReturnType<typeof visitorNetworks>) {
  const ranges = readFileSync('app/http/data-centres.txt', 'utf8')
    .split('\n')
    .filter((line) => line.indexOf('-') === 8)
    .map((line) => line.split('-').map((text) => Number.parseInt(text, 16)) as [number, number])
  const written = (address: number) => [24, 16, 8, 0].map((bits) => (address >>> bits) & 255).join('.')
  return {
    machine(random: Random) {
      const [first, last] = random.pick(ranges)
      return written(first + Math.floor(random.next() * (last - first + 1)))
    },
    home(random: Random) {
      for (;;) {
        const address = written(Math.floor(random.next() * 0xdf000000) + 0x01000000)
        const { country, isDataCentre } = networkOf(address)
        if (country && !isDataCentre) return address
      }
    },
  }
}
