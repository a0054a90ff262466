import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { type DealPosting, linesOf } from './deal-book.ts'
import { bookingOf } from './cash.ts'
import { type Deal, freeze, type Movement, release, requestRefund, requestTransfer } from './movements.ts'

const at = new Date('2026-11-05T10:00:00Z')
const sar = (amount: number) => money(amount, 'SAR')
const deal: Deal = {
  id: 'd',
  creatorId: 'c',
  price: sar(450_000),
  feeBps: 1_000,
  held: sar(450_000),
  frozen: sar(450_000),
  released: sar(0),
  feeTaken: sar(0),
  commission: sar(0),
  payable: sar(0),
  unpaid: sar(0),
  refundDue: sar(0),
  owed: sar(0),
}
const charge = bookingOf(
  {
    id: 'txn',
    category: 'charge',
    amount: 450_000,
    fee: 13_500,
    currency: 'SAR',
    collaborationId: 'd',
    creatorId: null,
    disputeId: null,
    chargeId: 'ch',
    checkoutId: 'k',
    requestId: null,
  },
  [{ collaborationId: 'd', pot: 'escrow', amount: 450_000, currency: 'SAR' }],
)
const postingsOf = (...movements: Movement[]): DealPosting[] =>
  movements.flatMap(({ postings }) => postings.map((posting) => ({ ...posting, at })))
const read = (...movements: Movement[]) =>
  linesOf(postingsOf(...movements)).map(({ kind, amount }) => [kind, amount.amount])

test('the account shows what came in and where it went, and nothing of the processor’s own fee', () => {
  expect(read(charge, release(deal, 'd'), requestTransfer(deal, 'r', sar(405_000)))).toEqual([
    ['funded', 450_000],
    ['released', -405_000],
    ['fee', -45_000],
  ])
})

test('freezing moves nothing out, and a ruling leaves nothing behind', () => {
  const ruled = [
    charge,
    freeze(deal, 'd'),
    release(deal, 'd', sar(300_001), 'escrow_frozen'),
    requestRefund(deal, 'd', sar(149_999), 'escrow_frozen'),
  ]
  expect(read(...ruled)).toEqual([
    ['funded', 450_000],
    ['released', -270_001],
    ['fee', -30_000],
    ['refunded', -149_999],
  ])
  expect(linesOf(postingsOf(...ruled)).reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(0)
})

test('held money that goes where the books never send it is a fault', () => {
  expect(() => linesOf([{ debit: 'escrow:d', credit: 'bank', amount: sar(1), at }])).toThrow('bank')
})
