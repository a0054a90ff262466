import { expect, test as plain } from 'vitest'
import { knownCandidate } from '#app/domain/matching/candidates.testing.ts'
import { publishedPeers } from '#app/domain/matching/peers.ts'
import { startRates } from '#app/domain/matching/price.ts'
import { indexChannel } from '#app/domain/search/index-channel.ts'
import { type IndexedChannel, traits } from '#app/domain/search/indexed-channel.ts'
import { packChannel } from '#app/domain/search/record.ts'
import { answerSearch } from '#app/domain/search/search-answer.ts'
import { createEngine } from '#db/engine/engine.ts'
import { test } from '#db/testing.ts'
import { inventChannels } from './channel-generator.ts'
import { domainAnswers } from './domain-answers.ts'
import { barePeer } from './peers/bare-peer.ts'
import { duckdbPeer } from './peers/duckdb-peer.ts'
import { difference, type Peer } from './peers/peer.ts'
import { postgresPeer } from './peers/postgres-peer.ts'
import { mixQueries, queryClasses } from './query-mix.ts'

const channels = 2_000
const rows = [...inventChannels(channels, 1)].map(({ row }) => row)
const shown = rows.filter((row) => row.traits & traits.shown)
const queries = mixQueries(30, { channels, seed: 1 })
const answers = queries.map(({ request, window }) => answerSearch(rows, request, window))

plain('the same seed invents the same channels, and fewer are the first of more', () => {
  const again = [...inventChannels(500, 1)].map(({ row }) => row)
  expect(again).toEqual(rows.slice(0, 500))
  expect([...inventChannels(20, 2)].map(({ row }) => row)).not.toEqual(rows.slice(0, 20))
})

plain('the same seed asks the same questions, of every class and mostly answered', () => {
  expect(mixQueries(30, { channels, seed: 1 })).toEqual(queries)
  expect(new Set(queries.map((query) => query.class))).toEqual(new Set(queryClasses))
  expect(answers.filter(({ total }) => total > 0).length).toBeGreaterThan(20)
})

plain('channels look like channels', () => {
  const share = (has: (row: IndexedChannel) => boolean) => rows.filter(has).length / rows.length
  expect(share((row) => (row.traits & traits.shown) !== 0)).toBeGreaterThan(0.97)
  expect(share((row) => sumOf(row.cohorts) > 245 && sumOf(row.cohorts) < 265)).toBe(1)
  const home = rows.map((row) => (row.country > 0 ? (row.countries[row.country - 1] ?? 0) : 0) / 255)
  expect(home.filter((part) => part >= 0.4 && part <= 0.85).length / rows.length).toBeGreaterThan(0.9)
  const squares = rows.map((row) => row.mixture.reduce((sum, byte) => sum + byte * byte, 0) / 255 ** 2)
  expect(squares.every((sum) => sum > 0.97 && sum < 1.03)).toBe(true)
})

plain('the words that people read are the words that are indexed', () => {
  for (const { row, name, handle, bio, city } of inventChannels(60, 3)) {
    const told = { ...knownCandidate(), ordinal: row.ordinal, name, handle, bio, city, packages: [] }
    const state = { isClaimed: true, isRemoved: false, finishedDeals: 0 }
    const indexed = indexChannel({ ...told, ...state }, { peers: publishedPeers, rates: startRates })
    expect([indexed.name, indexed.words, indexed.city]).toEqual([row.name, row.words, row.city])
  }
})

test('plain SQL answers like the definition', async ({ ownerUrl }) => {
  await agrees(await postgresPeer(ownerUrl))
})

const duckdb = await duckdbPeer().catch(() => undefined)
plain.skipIf(!duckdb)('DuckDB answers like the definition', async () => {
  await agrees(duckdb!)
})

const bare = await barePeer()
plain.skipIf(!bare)('the bare scan counts and finds the best like the definition', async () => {
  await bare!.load(shown)
  for (const { request, ...query } of queries) {
    const { answer } = await bare!.ask({ request, ...query })
    const { total, found } = answerSearch(rows, request, { from: 0, count: 1 })
    expect(answer).toEqual({ total, best: found[0] })
  }
  await bare!.close()
})

plain('both engines answer like the definition', () => {
  for (const way of ['kernel', 'scan'] as const) {
    const engine = createEngine({ way })
    for (const row of rows) engine.put(row.ordinal, packChannel(row), 0)
    const found = queries.map(({ request, window }) => engine.search(request, window))
    expect(found).toEqual(answers)
  }
})

plain('the definition answers alike over parts of the channels', () => {
  expect(domainAnswers(inventedRows(6_000), queries.slice(0, 8))).toEqual(
    queries.slice(0, 8).map(({ request, window }) => answerSearch(inventedRows(6_000), request, window)),
  )
})

async function agrees(peer: Peer) {
  await peer.load(shown)
  const wrong: (string | undefined)[] = []
  for (const [q, query] of queries.entries()) {
    const { answer } = await peer.ask(query)
    wrong.push(difference(answer, answers[q]!))
  }
  await peer.close()
  expect(wrong).toEqual(queries.map(() => undefined))
}

const inventedRows = (count: number) => [...inventChannels(count, 1)].map(({ row }) => row)
const sumOf = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum + byte, 0)
