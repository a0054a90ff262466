import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { type RefundReport, refundedOf, type Report, standingOf } from './conversion.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute))
const report = (of: Partial<Report> = {}): Report => ({
  source: 'postback',
  campaignId: 'one',
  amount: money(100, 'SAR'),
  clickId: null,
  promoCode: null,
  leadId: null,
  statedAt: null,
  sentAt: at(0),
  ...of,
})
const refund = (refundId: string, amount: number | null, of: Partial<RefundReport> = {}): RefundReport => ({
  source: 'postback',
  refundId,
  amount: amount === null ? null : money(amount, 'SAR'),
  statedAt: null,
  sentAt: at(0),
  ...of,
})

test('the first that was sent stands, whichever arrived first', () => {
  const [first, second] = [report(), report({ sentAt: at(1), amount: money(50, 'SAR') })]
  expect(standingOf([second, first])).toEqual(standingOf([first, second]))
  expect(standingOf([second, first])?.amount).toEqual(money(100, 'SAR'))
  expect(standingOf([])).toBeUndefined()
})

test('a signed report stands in place of what a browser said, and takes its click where it names nothing', () => {
  const browser = report({ source: 'script', clickId: 'click', amount: money(1, 'SAR') })
  const signed = report({ sentAt: at(5) })
  expect(standingOf([browser])).toMatchObject({ source: 'script', isConfirmed: false })
  expect(standingOf([browser, signed])).toMatchObject({
    source: 'postback',
    amount: money(100, 'SAR'),
    named: { clickId: 'click' },
    isConfirmed: false,
  })
  expect(standingOf([browser, report({ promoCode: 'CODE' })])).toMatchObject({
    named: { clickId: null, promoCode: 'CODE' },
    isConfirmed: true,
  })
})

test('an order that tells no time was made when it was first sent', () => {
  expect(standingOf([report({ sentAt: at(9) }), report({ sentAt: at(3) })])?.happenedAt).toEqual(at(3))
})

test('refunds come to no more than the order, each once, in its currency', () => {
  const order = money(100, 'SAR')
  expect(refundedOf(order, [refund('a', 30), refund('b', 20), refund('a', 30, { sentAt: at(4) })])).toBe(50)
  expect(refundedOf(order, [refund('a', 90), refund('b', 20)])).toBe(100)
  expect(refundedOf(order, [refund('a', null), refund('b', 20)])).toBe(100)
  expect(refundedOf(order, [refund('a', 30, { amount: money(30, 'KWD') })])).toBe(0)
})
