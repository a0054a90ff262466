import fc from 'fast-check'
import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { type Earned, earningLines, sumOf } from './earnings.ts'

const sar = (amount: number) => money(amount, 'SAR')
const deal = (of: Partial<Earned>): Earned => ({
  id: 'd',
  status: 'funded',
  feeBps: 1_000,
  held: sar(0),
  frozen: sar(0),
  released: sar(0),
  fee: sar(0),
  paid: sar(0),
  releasedAt: null,
  paidAt: null,
  dueAt: null,
  terms: { zone: 'Asia/Riyadh', weekend: 'fri-sat', draftDueOn: '2026-11-20', publishTo: '2026-11-30' },
  ...of,
})

test('a held payment names its fee, what is left of it, and the last day it is paid', () => {
  expect(earningLines(deal({ held: sar(450_000) }))).toEqual([
    {
      dealId: 'd',
      status: 'funded',
      state: 'held',
      gross: sar(450_000),
      fee: sar(45_000),
      net: sar(405_000),
      // Published on the last day, verified by silence after 72 hours, paid within 72 more.
      date: new Date('2026-12-06T20:59:59.999Z'),
    },
  ])
})

test('a released payment is on its way until the transfer has arrived in the books', () => {
  const releasedAt = new Date('2026-11-22T10:00:00Z')
  const released = deal({ status: 'verified', released: sar(100), fee: sar(10), releasedAt })
  expect(earningLines(released)).toMatchObject([
    { state: 'way', net: sar(90), date: new Date('2026-11-25T10:00:00Z') },
  ])
  const paidAt = new Date('2026-11-22T11:00:00Z')
  expect(earningLines({ ...released, status: 'completed', paid: sar(90), paidAt })).toMatchObject([
    { state: 'paid', net: sar(90), date: paidAt },
  ])
})

test('frozen money is promised for no day', () => {
  expect(earningLines(deal({ status: 'disputed', frozen: sar(100) }))).toMatchObject([
    { state: 'frozen', date: null },
  ])
})

test('a deal whose money went back to the brand earns nothing', () => {
  expect(earningLines(deal({ status: 'refunded' }))).toEqual([])
})

test('gross is always fee and net together, line by line and in the sum', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(amount, amount, (held, released) => {
      const fee = Math.floor(released / 10)
      const lines = earningLines(deal({ held: sar(held), released: sar(released), fee: sar(fee) }))
      for (const line of [...lines, sumOf(lines, 'SAR')])
        expect(line.fee.amount + line.net.amount).toBe(line.gross.amount)
    }),
  )
})
