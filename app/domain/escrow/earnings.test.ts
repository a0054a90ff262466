import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money } from '../money.ts'
import { type Earned, earningLines, type Payable, type Position, sumOf } from './earnings.ts'

const sar = (amount: number) => money(amount, 'SAR')
const at = new Date('2026-11-22T10:00:00Z')
const in72Hours = new Date('2026-11-25T10:00:00Z')
const stands = (amount: number): Position => ({ amount: sar(amount), since: amount === 0 ? null : at })
const deal = (of: Partial<Earned>): Earned => ({
  id: 'd',
  status: 'funded',
  feeBps: 1_000,
  held: sar(0),
  frozen: sar(0),
  released: sar(0),
  fee: sar(0),
  waiting: stands(0),
  transferring: stands(0),
  banking: stands(0),
  paid: stands(0),
  repaid: stands(0),
  isContested: false,
  dueAt: null,
  terms: {
    zone: 'Asia/Riyadh',
    weekend: 'fri-sat',
    draftDueOn: '2026-11-20',
    publishTo: '2026-11-30',
    shipping: 'none',
    clocks: {},
  },
  ...of,
})
const byProcessor: Payable = { rail: 'connect', account: 'active', bank: null }
const byBank: Payable = { rail: 'manual', account: null, bank: { isRefused: false } }

test('a held payment names its fee, what is left of it, and the last day it is paid', () => {
  expect(earningLines(deal({ held: sar(450_000) }), byProcessor)).toEqual([
    {
      dealId: 'd',
      status: 'funded',
      state: 'held',
      reason: 'status',
      gross: sar(450_000),
      fee: sar(45_000),
      net: sar(405_000),
      // Published on the last day, verified by silence after 72 hours, paid within 72 more.
      date: new Date('2026-12-06T20:59:59.999Z'),
    },
  ])
})

test('frozen money is promised for no day', () => {
  expect(earningLines(deal({ status: 'disputed', frozen: sar(100) }), byProcessor)).toMatchObject([
    { state: 'frozen', date: null },
  ])
})

test('a deal whose money went back to the brand earns nothing', () => {
  expect(earningLines(deal({ status: 'refunded' }), byProcessor)).toEqual([])
})

describe('released money', () => {
  const released = { status: 'verified', released: sar(1_000), fee: sar(100) } as const

  test('is on its way with the transfer or the bank, within 72 hours of the asking', () => {
    expect(earningLines(deal({ ...released, transferring: stands(900) }), byProcessor)).toMatchObject([
      { state: 'way', reason: 'transfer', gross: sar(1_000), net: sar(900), date: in72Hours },
    ])
    expect(earningLines(deal({ ...released, banking: stands(900) }), byBank)).toMatchObject([
      { state: 'way', reason: 'bank', net: sar(900), date: in72Hours },
    ])
  })

  test('is paid on the day it was sent', () => {
    expect(earningLines(deal({ ...released, paid: stands(900) }), byProcessor)).toMatchObject([
      { state: 'paid', fee: sar(100), net: sar(900), date: at },
    ])
  })

  test('in several places at once writes a line for each, and the fee is shared out over them', () => {
    const parts = { banking: stands(300), paid: stands(300), repaid: stands(300) }
    const lines = earningLines(deal({ ...released, ...parts }), byBank)
    expect(lines.map(({ state, net }) => [state, net.amount])).toEqual([
      ['way', 300],
      ['paid', 300],
      ['repaid', 300],
    ])
    expect(sumOf(lines, 'SAR')).toMatchObject({ gross: sar(1_000), fee: sar(100), net: sar(900) })
  })

  test('what was paid before it was taken back stands as paid, without a fee', () => {
    const takenBack = deal({ status: 'completed', paid: stands(900) })
    expect(earningLines(takenBack, byProcessor)).toMatchObject([
      { state: 'paid', gross: sar(900), fee: sar(0), net: sar(900) },
    ])
  })

  test.each<[string, Payable, boolean]>([
    ['no_account', { rail: 'connect', account: null, bank: null }, false],
    ['no_account', { rail: 'connect', account: 'pending', bank: null }, false],
    ['restricted', { rail: 'connect', account: 'restricted', bank: null }, false],
    ['rejected', { rail: 'connect', account: 'rejected', bank: null }, false],
    ['no_bank', { rail: 'manual', account: null, bank: null }, false],
    ['bank_refused', { rail: 'manual', account: null, bank: { isRefused: true } }, false],
    ['step', byBank, false],
    ['contested', byProcessor, true],
  ])('waits because of %s', (reason, payable, isContested) => {
    const [line] = earningLines(deal({ ...released, waiting: stands(900), isContested }), payable)
    expect(line).toMatchObject({ state: 'way', reason, net: sar(900), date: null })
  })
})

test('gross is always fee and net together, line by line and in the sum, and nothing of a release is lost', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(amount, fc.array(amount, { minLength: 4, maxLength: 4 }), (held, parts) => {
      const [waiting, transferring, banking, paid] = parts.map(stands)
      const net = parts.reduce((sum, part) => sum + part, 0)
      const fee = Math.floor(net / 9)
      const lines = earningLines(
        deal({
          held: sar(held),
          released: sar(net + fee),
          fee: sar(fee),
          waiting: waiting!,
          transferring: transferring!,
          banking: banking!,
          paid: paid!,
        }),
        byProcessor,
      )
      for (const line of [...lines, sumOf(lines, 'SAR')])
        expect(line.fee.amount + line.net.amount).toBe(line.gross.amount)
      const released = sumOf(
        lines.filter(({ state }) => state !== 'held'),
        'SAR',
      )
      expect(released.gross.amount).toBe(net + fee)
    }),
  )
})
