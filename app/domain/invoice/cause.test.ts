import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Movement, post } from '../escrow/movements.ts'
import { money, zero } from '../money.ts'
import { causedBy, creditsOn, type OpenInvoice } from './cause.ts'
import { isDocumentNumber, numberOf } from './document.ts'
import { invoicingDetails } from './invoicing-details.ts'

const sar = (amount: number) => money(amount, 'SAR')
const movement = (
  kind: string,
  postings: Movement['postings'],
  collaborationId: string | null = null,
): Movement => ({
  kind,
  reference: `test:${kind}`,
  collaborationId,
  postings,
})

describe('a reason for a document', () => {
  test('a payment for two deals is one receipt with a line for each', () => {
    const charge = movement('charge', [
      { ...post('stripe_balance', 'escrow:a', sar(100)), collaborationId: 'a' },
      { ...post('stripe_balance', 'commission_held:a', sar(50)), collaborationId: 'a' },
      { ...post('stripe_balance', 'escrow:b', sar(30)), collaborationId: 'b' },
      post('stripe_fee', 'stripe_balance', sar(5)),
    ])
    expect(causedBy(charge)).toEqual([
      {
        kind: 'receipt',
        lines: [
          { collaborationId: 'a', amount: sar(150) },
          { collaborationId: 'b', amount: sar(30) },
        ],
      },
    ])
  })

  test('somebody else’s money, freezing and refunds before a release are none', () => {
    expect(causedBy(movement('charge', [post('stripe_balance', 'suspense', sar(100))]))).toEqual([])
    expect(causedBy(movement('freeze', [post('escrow:a', 'escrow_frozen:a', sar(1))], 'a'))).toEqual([])
    expect(
      causedBy(movement('refund', [post('refund_in_transit:a', 'stripe_balance', sar(1))], 'a')),
    ).toEqual([])
  })

  test('a lost chargeback credits what was not held any more, and its return is invoiced anew', () => {
    const of = (collaborationId: string, posting: Movement['postings'][number]) => ({
      ...posting,
      collaborationId,
    })
    const lost = movement('chargeback-lost', [
      of('a', post('escrow_frozen:a', 'chargeback_receivable:d', sar(40))),
      of('a', post('chargeback_loss', 'chargeback_receivable:d', sar(60))),
      of('b', post('escrow:b', 'chargeback_receivable:d', sar(10))),
    ])
    expect(causedBy(lost)).toEqual([
      { kind: 'credit_note', lines: [{ collaborationId: 'a', amount: sar(60) }] },
    ])
    const returned = movement('chargeback-returned', [
      of('a', post('chargeback_receivable:d', 'creator_payable:c', sar(20))),
      of('a', post('chargeback_receivable:d', 'chargeback_loss', sar(40))),
      post('chargeback_receivable:d', 'chargeback_loss', sar(7)),
    ])
    expect(causedBy(returned)).toEqual([
      { kind: 'invoice', lines: [{ collaborationId: 'a', amount: sar(60) }] },
    ])
  })
})

describe('credits', () => {
  test('are taken from the newest invoices first, each at most to nothing', () => {
    const invoices = fc.array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 100 })))
    fc.assert(
      fc.property(invoices, fc.integer({ min: 0, max: 1e7 }), (drawn, asked) => {
        const open = drawn.map(([gross, share], at): OpenInvoice => ({
          id: String(at),
          number: String(at),
          gross: sar(gross),
          tax: { label: 'VAT', bps: 0, isReverse: false },
          credited: { gross: sar(Math.floor((gross * share) / 100)), tax: zero('SAR') },
        }))
        const credits = creditsOn(open, sar(asked))
        const left = open.reduce((sum, { gross, credited }) => sum + gross.amount - credited.gross.amount, 0)
        expect(credits.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(Math.min(asked, left))
        for (const { invoice, amount } of credits) {
          expect(amount.amount).toBeGreaterThan(0)
          expect(amount.amount + invoice.credited.gross.amount).toBeLessThanOrEqual(invoice.gross.amount)
        }
      }),
    )
  })
})

test('a number names its kind, its year and its place', () => {
  expect(numberOf('invoice', 2026, 123)).toBe('AT-2026-000123')
  expect(numberOf('fee_credit_note', 2026, 1)).toBe('AT-FC-2026-000001')
  expect(isDocumentNumber('AT-FC-2026-000001')).toBe(true)
  expect(isDocumentNumber("AT-2026-1' or 1=1")).toBe(false)
})

test('a tax number is taken as people write it, and a word is none', () => {
  const of = (taxId: string) => invoicingDetails.safeParse({ country: 'SA', taxId })
  expect(of(' 300-000 000.3 ').data?.taxId).toBe('3000000003')
  expect(of('').data?.taxId).toBe('')
  expect(of('none').success).toBe(false)
})
