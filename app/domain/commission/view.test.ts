import { expect, test } from 'vitest'
import { plusDays } from '../clock.ts'
import { money } from '../money.ts'
import type { CommissionFacts, CommissionOrder } from './statement.ts'
import { commissionView, earningOf, mostListed } from './view.ts'

const start = new Date('2026-11-01T09:00:00Z')
const order = (id: number, refunded = 0): CommissionOrder => ({
  id,
  orderId: `A-${id}`,
  amount: money(10_000, 'SAR'),
  refunded,
  orderedAt: plusDays(start, id),
  isConfirmed: true,
})
const facts = (orders: CommissionOrder[], funded = 5_000): CommissionFacts => ({
  terms: {
    basis: 'percent',
    tiers: [{ from: 1, bps: 1_000 }],
    returnDays: 10,
    budget: money(5_000, 'SAR'),
    until: '2026-12-31',
  },
  currency: 'SAR',
  zone: 'Asia/Riyadh',
  orders,
  fundings: [{ amount: funded, at: start }],
  calledOffAt: null,
})
const nothing = { byOrder: new Map<number, number>(), net: 0, clawedBack: 0 }

test('every halala of the budget is waiting, due, released or left', () => {
  const settled = { ...nothing, byOrder: new Map([[1, 1_000]]), net: 1_000 }
  const view = commissionView(facts([order(1), order(2), order(9)]), settled, [], plusDays(start, 13))
  expect([view.waiting, view.due, view.released, view.left].map(({ amount }) => amount)).toEqual([
    1_000, 1_000, 1_000, 2_000,
  ])
  expect(earningOf(view)).toEqual({ waiting: money(1_000, 'SAR'), nextAt: plusDays(start, 19) })
})

test('what was released for refunded orders is kept from what the creator still receives', () => {
  const settled = { byOrder: new Map([[1, 0]]), net: 1_000, clawedBack: 1_000 }
  const late = commissionView(facts([order(1, 10_000), order(9)]), settled, [], plusDays(start, 13))
  expect([late.ahead.amount, late.waiting.amount]).toEqual([1_000, 1_000])
  expect(earningOf(late)).toBeUndefined()
})

test('after the close it stands as it was settled, and what became known later says so', () => {
  const closedAt = plusDays(start, 70)
  const settled = { ...nothing, byOrder: new Map([[1, 1_000]]), net: 1_000 }
  const runs = [{ kind: 'close' as const, returned: 4_000, ranAt: closedAt }]
  const view = commissionView(facts([order(1), order(2)]), settled, runs, plusDays(start, 90))
  expect(view.lines.map(({ state, commission }) => [state, commission.amount])).toEqual([
    ['late', 0],
    ['due', 1_000],
  ])
  expect([view.left.amount, view.due.amount, view.returned.amount]).toEqual([0, 0, 4_000])
})

test('a long list shows its newest orders and counts the others', () => {
  const orders = Array.from({ length: mostListed + 7 }, (_, at) => order(at))
  const { lines, unlisted } = commissionView(facts(orders), nothing, [], start)
  expect([lines.length, unlisted, lines[0]?.order.id]).toEqual([mostListed, 7, mostListed + 6])
})
