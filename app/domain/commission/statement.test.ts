import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusDays } from '../clock.ts'
import { money } from '../money.ts'
import { settlementOf } from './settlement.ts'
import { closesAt, type CommissionFacts, commissionLines, type CommissionOrder, tierAt } from './statement.ts'

const start = new Date('2026-11-01T09:00:00Z')
const facts = (of: Partial<CommissionFacts> = {}): CommissionFacts => ({
  terms: {
    basis: 'percent',
    tiers: [{ from: 1, bps: 1_000 }],
    returnDays: 14,
    budget: money(100_000, 'SAR'),
    until: '2026-11-30',
  },
  currency: 'SAR',
  zone: 'Asia/Riyadh',
  orders: [],
  fundings: [{ amount: 100_000, at: start }],
  calledOffAt: null,
  ...of,
})
const order = (id: number, amount: number, of: Partial<CommissionOrder> = {}): CommissionOrder => ({
  id,
  orderId: `A-${id}`,
  amount: money(amount, 'SAR'),
  refunded: 0,
  orderedAt: plusDays(start, id),
  isConfirmed: true,
  ...of,
})
const earned = (of: CommissionFacts) =>
  commissionLines(of, start).map(({ commission, state }) => [commission.amount, state])

test('every order earns its share once its return window has passed', () => {
  const lines = commissionLines(facts({ orders: [order(1, 20_000)] }), plusDays(start, 15))
  expect(lines).toMatchObject([{ commission: money(2_000, 'SAR'), state: 'due', dueAt: plusDays(start, 15) }])
  expect(earned(facts({ orders: [order(1, 20_000)] }))).toEqual([[2_000, 'waiting']])
})

test('a tier begins with the order that has its number, whatever order became known first', () => {
  const tiers = [
    { from: 1, bps: 500 },
    { from: 3, bps: 2_000 },
  ]
  const terms = { ...facts().terms, basis: 'orders' as const, tiers }
  const orders = [order(4, 1_000), order(1, 1_000), order(3, 1_000), order(2, 1_000)]
  expect(earned(facts({ terms, orders })).map(([amount]) => amount)).toEqual([50, 50, 200, 200])
})

test('revenue is counted before the order, and without what was refunded', () => {
  const tiers = [
    { from: 0, bps: 500 },
    { from: 2_000, bps: 1_000 },
  ]
  const terms = { ...facts().terms, basis: 'revenue' as const, tiers }
  const orders = [order(1, 1_500), order(2, 1_500), order(3, 1_000)]
  expect(earned(facts({ terms, orders })).map(([amount]) => amount)).toEqual([75, 75, 100])
  const returned = [order(1, 1_500, { refunded: 1_500 }), order(2, 1_500, { refunded: 500 }), order(3, 1_000)]
  expect(earned(facts({ terms, orders: returned }))).toEqual([
    [0, 'refunded'],
    [50, 'waiting'],
    [50, 'waiting'],
  ])
})

test('orders in another currency, after the term and before the budget was held earn nothing, and it says why', () => {
  const orders = [
    order(0, 1_000, { orderedAt: plusDays(start, -1) }),
    order(1, 1_000, { amount: money(1_000, 'KWD') }),
    order(2, 1_000, { orderedAt: new Date('2026-11-30T20:59:00Z') }),
    order(3, 1_000, { orderedAt: new Date('2026-11-30T21:00:00Z') }),
  ]
  expect(earned(facts({ orders }))).toEqual([
    [0, 'unfunded'],
    [0, 'other_currency'],
    [100, 'waiting'],
    [0, 'after_term'],
  ])
})

test('the budget is spent in the sequence of the orders; more of it counts from the day it is held', () => {
  const orders = [order(1, 30_000), order(2, 30_000), order(3, 30_000), order(5, 30_000)]
  const fundings = [
    { amount: 5_000, at: start },
    { amount: 10_000, at: plusDays(start, 4) },
  ]
  expect(earned(facts({ orders, fundings }))).toEqual([
    [3_000, 'waiting'],
    [2_000, 'cut'],
    [0, 'cut'],
    [3_000, 'waiting'],
  ])
})

test('the rest goes back after the last returns, earlier only where money may not be held longer', () => {
  expect(closesAt(facts())).toEqual(new Date('2026-12-14T20:59:59.999Z'))
  const early = [{ amount: 1, at: new Date('2026-09-20T00:00:00Z') }]
  expect(closesAt(facts({ fundings: early }))).toEqual(new Date('2026-12-09T00:00:00Z'))
  const calledOffAt = new Date('2026-11-05T00:00:00Z')
  expect(closesAt(facts({ calledOffAt }))).toEqual(calledOffAt)
  expect(closesAt(facts({ calledOffAt, orders: [order(1, 500)] }))).toEqual(plusDays(calledOffAt, 14))
})

test('before the first tier begins, the first tier holds', () => {
  expect(tierAt([{ from: 1, bps: 700 }], 0).bps).toBe(700)
})

const randomOrder = fc.record({
  day: fc.nat(35),
  amount: fc.nat(40_000),
  currency: fc.constantFrom('SAR' as const, 'SAR' as const, 'SAR' as const, 'KWD' as const),
  refunds: fc.array(fc.record({ day: fc.nat(60), share: fc.nat(60) }), { maxLength: 3 }),
  seen: fc.nat(20),
})
const randomTerms = fc.record({
  basis: fc.constantFrom('percent' as const, 'orders' as const, 'revenue' as const),
  bps: fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 4 }),
  step: fc.integer({ min: 1, max: 60_000 }),
  returnDays: fc.nat(30),
})
const history = fc.record({
  terms: randomTerms,
  orders: fc.array(randomOrder, { maxLength: 25 }),
  fundings: fc.array(fc.record({ day: fc.nat(30), amount: fc.integer({ min: 1, max: 20_000 }) }), {
    maxLength: 3,
  }),
})

test('whatever is known when, what was released less what was taken back is the commission of the orders that stand', () => {
  fc.assert(
    fc.property(
      history,
      fc.array(fc.nat(130), { maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (of, days, order) => {
        const world = worldOf(of)
        const held = world.fundings.reduce((sum, { amount }) => sum + amount, 0)
        const close = world.known(999)
        const runs = [...new Set(days)].sort((a, b) => a - b)
        const state = { byOrder: new Map<number, number>(), net: 0, released: 0 }
        const run = (known: CommissionFacts, now: Date, isClosing: boolean) => {
          const shuffled = { ...known, orders: shuffle(known.orders, order) }
          const pot = held - state.net
          const { changes, release, takeBack, lines } = settlementOf(shuffled, state, { pot, now, isClosing })
          for (const { order: id, amount } of changes)
            state.byOrder.set(id, (state.byOrder.get(id) ?? 0) + amount)
          state.net += release - takeBack
          expect(release).toBeGreaterThanOrEqual(0)
          expect(release).toBeLessThanOrEqual(pot)
          expect(state.net).toBeGreaterThanOrEqual(0)
          expect(Math.min(...lines.map(({ commission }) => commission.amount), 0)).toBe(0)
          return lines
        }
        for (const day of runs) run(world.known(day), plusDays(start, day), false)
        const lines = run(close, plusDays(start, 400), true)
        const standing = lines.reduce((sum, { commission }) => sum + commission.amount, 0)
        expect(state.net).toBe(standing)
        expect(standing).toBeLessThanOrEqual(held)
        expect([...state.byOrder.values()].reduce((sum, amount) => sum + amount, 0)).toBe(standing)
        // A second run at the same moment finds nothing to do.
        const again = settlementOf(close, state, {
          pot: held - state.net,
          now: plusDays(start, 400),
          isClosing: true,
        })
        expect([again.changes, again.release, again.takeBack]).toEqual([[], 0, 0])
      },
    ),
    { numRuns: 2_000 },
  )
})

/** A random history as facts that are known by a day: orders and refunds become known late, and in any order. */
function worldOf({ terms, orders, fundings }: typeof history extends fc.Arbitrary<infer T> ? T : never) {
  const base = facts({
    terms: {
      ...facts().terms,
      basis: terms.basis,
      returnDays: terms.returnDays,
      tiers: terms.bps.map((bps, index) => ({ from: index === 0 ? 0 : index * terms.step, bps })),
    },
    fundings: fundings.map(({ day, amount }) => ({ amount, at: plusDays(start, day) })),
  })
  const known = (day: number) => ({
    ...base,
    orders: orders.flatMap((each, id) =>
      each.day + each.seen > day
        ? []
        : [
            order(id, 0, {
              amount: money(each.amount, each.currency),
              orderedAt: plusDays(start, each.day),
              refunded: Math.min(
                each.amount,
                each.refunds
                  .filter((refund) => each.day + refund.day <= day)
                  .reduce((sum, { share }) => sum + Math.floor((each.amount * share) / 100), 0),
              ),
            }),
          ],
    ),
  })
  return { fundings: base.fundings, known }
}

function shuffle<T>(items: readonly T[], numbers: Iterator<number>): T[] {
  return items
    .map((item) => ({ item, key: Number(numbers.next().value) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
