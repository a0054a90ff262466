import { describe, expect, test } from 'vitest'
import { failedGates } from '../../app/domain/search/conditions.ts'
import { type IndexedChannel, traits } from '../../app/domain/search/indexed-channel.ts'
import { randomChannel, randomRequest } from '../../app/domain/search/random-search.testing.ts'
import { packChannel } from '../../app/domain/search/record.ts'
import { answerSearch, endsIn, type Window } from '../../app/domain/search/search-answer.ts'
import { noConditions, orders, type SearchRequest } from '../../app/domain/search/search-request.ts'
import { type Random, randomFrom } from '../seed/random.ts'
import { createEngine } from './engine.ts'
import { blockRows } from './layout.ts'

/** Both engines and the plain list that they must equal. */
class World {
  readonly engines = [createEngine({ way: 'kernel' }), createEngine({ way: 'scan' })]
  readonly #rows = new Map<number, IndexedChannel>()

  put(row: IndexedChannel) {
    this.#rows.set(row.ordinal, row)
    const packed = packChannel(row)
    const within = new Uint8Array(packed.length + 7)
    within.set(packed, 7)
    for (const engine of this.engines) engine.put(row.ordinal, within, 7)
  }

  remove(ordinal: number) {
    this.#rows.delete(ordinal)
    for (const engine of this.engines) engine.remove(ordinal)
  }

  get rows(): IndexedChannel[] {
    return [...this.#rows.values()].filter((row) => row.traits & traits.shown)
  }

  expectEqual(request: SearchRequest, window: Window) {
    const answer = answerSearch(this.rows, request, window)
    for (const engine of this.engines)
      expect(engine.search(request, window), `${engine.way}: ${JSON.stringify(request)}`).toEqual(answer)
    for (const engine of this.engines) {
      expect(engine.total(request)).toBe(answer.total)
      for (const column of ['followers', 'price'] as const)
        expect(engine.ends(request, column)).toEqual(endsIn(this.rows, request, column))
    }
  }
}

function worldOf(random: Random, ordinals: Iterable<number>, isCoarse = false): World {
  const world = new World()
  for (const ordinal of ordinals) world.put(randomChannel(random, ordinal, isCoarse))
  return world
}

const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, at) => from + at)

function randomWindow(random: Random): Window {
  const from = random.chance(0.5) ? 0 : random.whole(0, 400)
  return { from, count: random.pick([1, 24, 24, 100, 0, 1_000]) }
}

const everybody: SearchRequest = {
  where: noConditions,
  target: null,
  topics: null,
  weights: [0, 0, 50, 50, 0],
  order: 'score',
}

describe('the kernel and the scan answer what the definition answers', () => {
  const catalogues: Record<string, (random: Random) => Iterable<number>> = {
    'three hundred channels': () => upTo(300),
    'channels with holes between them': (random) => upTo(900).filter(() => random.chance(0.3)),
    'channels on both sides of a block': () => upTo(260, blockRows - 130),
    'channels far apart, the later first': (random) =>
      upTo(250).map((at) => (250 - at) * 300 + random.whole(1, 300)),
  }
  for (const [name, ordinals] of Object.entries(catalogues))
    for (const isCoarse of [false, true])
      test(`for ${name}${isCoarse ? ' with many ties' : ''}`, () => {
        const random = randomFrom(`${name} ${isCoarse}`)
        const world = worldOf(random, ordinals(random), isCoarse)
        for (let i = 0; i < 200; i++) world.expectEqual(randomRequest(random), randomWindow(random))
      })

  test.each([0, 1, 15, 16, 17])('for %i channels', (count) => {
    const random = randomFrom(`${count} channels`)
    const world = worldOf(random, upTo(count))
    for (let i = 0; i < 60; i++) world.expectEqual(randomRequest(random), randomWindow(random))
  })

  test('while channels come, change and go', () => {
    const random = randomFrom('changes')
    const world = worldOf(random, upTo(100))
    for (let i = 0; i < 400; i++) {
      for (let change = random.whole(0, 5); change > 0; change--) {
        const ordinal = random.whole(1, 200 + i)
        if (random.chance(0.3)) world.remove(ordinal)
        else world.put(randomChannel(random, ordinal, i % 2 === 0))
      }
      world.expectEqual(randomRequest(random), randomWindow(random))
    }
  })
})

test('a search that asks nothing finds everybody in every order', () => {
  const random = randomFrom('nothing asked')
  const world = worldOf(random, upTo(500), true)
  for (const order of orders) world.expectEqual({ ...everybody, order }, { from: 0, count: Infinity })
})

test('numbers at the ends of their range are compared as they are', () => {
  const random = randomFrom('ends')
  const world = new World()
  const full = { cohorts: 255, countries: 255, languages: 255, mixture: 255 }
  for (const ordinal of upTo(40)) {
    const row = randomChannel(random, ordinal)
    const most = ordinal % 2 ? 0xffffffff : 0
    for (const [name, value] of Object.entries(full))
      (row[name as keyof typeof full] as Uint8Array).fill(ordinal % 3 ? value : 0)
    world.put({ ...row, followers: most, views: most, price: most, topics: most })
  }
  for (let i = 0; i < 100; i++) {
    const request = randomRequest(random)
    for (const order of orders) world.expectEqual({ ...request, order }, { from: 0, count: 24 })
  }
})

test('a whole result is listed in its order, as far as is asked', () => {
  const random = randomFrom('lists')
  const world = worldOf(random, upTo(3_000), true)
  for (let i = 0; i < 40; i++) {
    const request = randomRequest(random)
    const { found } = answerSearch(world.rows, request, { from: 0, count: Infinity })
    const ordinals = found.map(({ ordinal }) => ordinal)
    for (const engine of world.engines)
      for (const limit of [0, 10, 2_000, Infinity])
        expect([...engine.list(request, limit)]).toEqual(ordinals.slice(0, limit))
  }
})

test('a channel stands at its place of a result, or at the gates it fails', () => {
  const random = randomFrom('standing')
  const world = worldOf(random, upTo(120), true)
  for (let i = 0; i < 40; i++) {
    const request = randomRequest(random)
    const { found, total } = answerSearch(world.rows, request, { from: 0, count: Infinity })
    for (const row of world.rows.slice(i, i + 30)) {
      const at = found.findIndex(({ ordinal }) => ordinal === row.ordinal)
      const standing = at < 0 ? { failed: failedGates(row, request.where) } : { place: at + 1, total }
      for (const engine of world.engines) expect(engine.standing(request, row.ordinal)).toEqual(standing)
    }
  }
  for (const engine of world.engines) {
    expect(engine.standing(everybody, 5_000)).toBeUndefined()
    expect(engine.standing(everybody, 5_000_000)).toBeUndefined()
  }
})

test('rows come back as they were put, without those that are not there', () => {
  const random = randomFrom('rows')
  const world = worldOf(random, upTo(60))
  world.remove(30)
  const asked = [31, 9_999_999, 30, 2, 17, 700]
  const rows = asked.flatMap((ordinal) => world.rows.find((row) => row.ordinal === ordinal) ?? [])
  for (const engine of world.engines) {
    expect(engine.rows(asked)).toEqual(rows)
    expect(engine.count).toBe(world.rows.length)
  }
})
