import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money, zero } from '../money.ts'
import { monthsBetween, spanOf } from './period.ts'
import { type Booked, brandStatement, byMonth, creatorStatement } from './statement.ts'

const kinds = ['charge', 'release', 'taken-back', 'refund', 'chargeback-lost', 'transfer', 'something-new']
const entries = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    effect: fc.integer({ min: -1e9, max: 1e9 }),
    fee: fc.integer({ min: 0, max: 1e6 }),
    day: fc.integer({ min: 0, max: 364 }),
    isCash: fc.boolean(),
  }),
)

const booked = fc.record({ opening: fc.integer({ min: 0, max: 1e9 }), entries }).map((drawn): Booked => ({
  currency: 'KWD',
  opening: money(drawn.opening, 'KWD'),
  closing: money(
    drawn.entries.reduce((sum, { effect }) => sum + effect, drawn.opening),
    'KWD',
  ),
  entries: drawn.entries.map(({ kind, effect, fee, day, isCash }, at) => ({
    id: String(at),
    kind,
    at: new Date(Date.UTC(2026, 0, 1 + day)),
    collaborationId: null,
    campaignName: '',
    otherName: '',
    effect: money(effect, 'KWD'),
    fee: money(isCash ? 0 : fee, 'KWD'),
    isCash,
  })),
}))

describe('a statement', () => {
  test('adds up: opening and the sum of each event are the closing', () => {
    fc.assert(
      fc.property(booked, (books) => {
        const { opening, closing, sums, lines } = brandStatement(books)
        expect(sums.reduce((sum, { amount }) => sum + amount.amount, opening.amount)).toBe(closing.amount)
        expect(lines.at(-1)?.balance ?? opening).toEqual(closing)
      }),
    )
  })

  test('of a creator adds up, and a year is the sum of its months', () => {
    fc.assert(
      fc.property(booked, (books) => {
        const statement = creatorStatement(books)
        const { opening, closing, sums } = statement
        expect(opening.amount + sums.net.amount - sums.paid.amount).toBe(closing.amount)
        expect(sums.gross.amount - sums.fee.amount).toBe(sums.net.amount)
        const months = byMonth(statement, 'Asia/Kuwait')
        for (const name of ['gross', 'fee', 'net', 'paid'] as const)
          expect(months.reduce((sum, month) => sum + month[name].amount, 0)).toBe(sums[name].amount)
      }),
    )
  })

  test('that does not end where the books do is never shown', () => {
    const off: Booked = { currency: 'SAR', opening: zero('SAR'), closing: money(1, 'SAR'), entries: [] }
    expect(() => brandStatement(off)).toThrow(RangeError)
    expect(() => creatorStatement(off)).toThrow(RangeError)
  })
})

describe('a month', () => {
  test('begins and ends at midnight where the reader is', () => {
    expect(spanOf('2026-11', 'Asia/Riyadh')).toEqual({
      from: new Date('2026-10-31T21:00:00Z'),
      to: new Date('2026-11-30T21:00:00Z'),
    })
    expect(spanOf('2026', 'UTC').to).toEqual(new Date('2027-01-01T00:00:00Z'))
    // Clocks go forward in March and back in October.
    expect(spanOf('2026-03', 'Europe/Berlin')).toEqual({
      from: new Date('2026-02-28T23:00:00Z'),
      to: new Date('2026-03-31T22:00:00Z'),
    })
  })

  test('follows the month before it, over the end of a year', () => {
    expect(
      monthsBetween(new Date('2026-11-30T22:00:00Z'), new Date('2027-01-02T00:00:00Z'), 'Asia/Riyadh'),
    ).toEqual(['2027-01', '2026-12'])
  })
})
