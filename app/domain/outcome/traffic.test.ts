import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { clickId, type RawClick } from './click.ts'
import { inOrder, judgeAll, mostOfNetwork, mostOfVisitor, mostOnAllLinks, type Tallies } from './traffic.ts'

const start = Date.parse('2026-11-20T12:00:00Z')

function at(seconds: number, click: Partial<RawClick> = {}): RawClick {
  const clickedAt = new Date(start + seconds * 1000)
  return {
    ...{ id: clickId(clickedAt, randomUUID()), linkId: 1, clickedAt, sign: null, country: null },
    ...{ visitorKey: 'layla', networkKey: randomUUID(), referrer: null, device: 'phone', ...click },
  }
}

const judge = (...clicks: RawClick[]) => judgeAll(clicks, new Map())

test('the same visitor on the same link counts again after thirty seconds, another at once', () => {
  const verdicts = judge(at(0), at(29.9), at(10, { visitorKey: 'noura' }), at(20, { linkId: 2 }), at(30))
  expect(verdicts).toEqual(['counted', 'repeat', 'counted', 'counted', 'counted'])
})

test('what shows a sign is never counted and stands in nobody’s way', () => {
  expect(judge(at(0, { sign: 'bot' }), at(1, { sign: 'data_centre' }), at(2))).toEqual([
    'bot',
    'data_centre',
    'counted',
  ])
})

test('a click that is recorded late is a repeat of a later one', () => {
  expect(judge(at(20), at(0), at(60))).toEqual(['counted', 'repeat', 'counted'])
})

test('a visitor who comes again and again is believed a few times a day, and again on the next day', () => {
  const clicks = Array.from({ length: mostOfVisitor + 3 }, (_, i) => at(i * 600))
  expect(judge(...clicks, at(86_400))).toEqual([
    ...Array.from({ length: mostOfVisitor }, () => 'counted'),
    ...['rate', 'rate', 'rate', 'counted'],
  ])
})

test('a visitor of all links at once is a program', () => {
  const clicks = Array.from({ length: mostOnAllLinks + 1 }, (_, i) => at(i, { linkId: i + 1 }))
  expect(judge(...clicks).at(-1)).toBe('rate')
})

test('one network may bring many of a link’s clicks, but not most of them', () => {
  const crowd = (i: number) => at(i, { visitorKey: randomUUID(), networkKey: 'office' })
  const other = (i: number) => at(i, { visitorKey: randomUUID() })
  const alone = judge(...Array.from({ length: mostOfNetwork.clicks + 1 }, (_, i) => crowd(i)))
  expect(alone.at(-2)).toBe('counted')
  expect(alone.at(-1)).toBe('rate')
  const among = judge(
    ...Array.from({ length: 3_000 }, (_, i) => other(i)),
    ...Array.from({ length: 100 }, (_, i) => crowd(i)),
  )
  expect(among.filter((verdict) => verdict === 'counted')).toHaveLength(3_100)
})

test('the same clicks in the same order get the same verdicts, in one piece or in many', () => {
  const clicks = inOrder(
    Array.from({ length: 2_000 }, (_, i) => {
      const second = (i * 7_919) % 5_000
      const visitorKey = `v${Math.floor(second / 20) % 120}`
      return at(second, { visitorKey, networkKey: `n${i % 7}`, linkId: i % 5 })
    }),
  )
  const whole = judge(...clicks)
  const tallies: Tallies = new Map()
  const pieces = [0, 1, 500, 501, 1_999]
  const parted = pieces.flatMap((from, i) => judgeAll(clicks.slice(from, pieces[i + 1]), tallies))
  expect(parted).toEqual(whole)
  expect(new Set(whole)).toEqual(new Set(['counted', 'repeat', 'rate']))
})
