import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStale, readCall, readSignature } from './postback.ts'

const now = new Date('2026-11-20T12:00:00Z')
const id = '6f1c1c52-9d3c-4c8e-9a57-0c6c1c1d2e3f'
const read = (body: object) =>
  readCall(JSON.stringify({ order_id: 'A-1', amount: 4500, currency: 'SAR', ...body }), now)

test('an order is read with its hints and its time', () => {
  const body = {
    click_id: id.toUpperCase(),
    promo_code: ' LAYLA7KM ',
    ordered_at: '2026-11-20T14:00:00+03:00',
  }
  expect(read(body)).toEqual({
    reported: {
      kind: 'order',
      subjectId: 'A-1',
      amount: { amount: 4500, currency: 'SAR' },
      clickId: id,
      promoCode: 'LAYLA7KM',
      leadId: null,
      place: null,
      statedAt: new Date('2026-11-20T11:00:00Z'),
    },
  })
})

test('an order may leave its time out, and a number may name it', () => {
  expect(read({ order_id: 1001 })).toMatchObject({
    reported: { subjectId: '1001', statedAt: null, clickId: null },
  })
})

test.each([
  [{ click_id: 'tampered' }],
  [{ click_id: '' }],
  [{ click_id: null }],
  [{ promo_code: '' }],
  [{ promo_code: 'x'.repeat(61) }],
  [{ promo_code: 'A\u0000B' }],
])('%o is no reason to lose the order', (body) => {
  expect(read(body)).toMatchObject({ reported: { clickId: null, promoCode: null } })
})

test.each([
  [{ order_id: '' }, 'order_id'],
  [{ order_id: 'a\u0000b' }, 'order_id'],
  [{ order_id: 'x'.repeat(129) }, 'order_id'],
  [{ order_id: null }, 'order_id'],
  [{ amount: 45.5 }, 'amount'],
  [{ amount: -1 }, 'amount'],
  [{ amount: '4500' }, 'amount'],
  [{ amount: 1e15 }, 'amount'],
  [{ currency: 'sar' }, 'currency'],
  [{ currency: 'XXX' }, 'currency'],
  [{ ordered_at: 'yesterday' }, 'ordered_at'],
  [{ ordered_at: '2026-11-20T12:06:00Z' }, 'ordered_at'],
  [{ ordered_at: '0000-01-01T00:00:00Z' }, 'ordered_at'],
])('%o is refused by name', (body, field) => {
  expect(read(body)).toEqual({ wrong: [field] })
})

const readRefund = (body: object) =>
  readCall(JSON.stringify({ type: 'refund', order_id: 'A-1', refund_id: 'R-1', ...body }), now)

test('a refund is read as the whole of what is left, or as an amount with its currency', () => {
  const whole = { kind: 'refund', subjectId: 'A-1', refundId: 'R-1', amount: null, statedAt: null }
  expect(readRefund({})).toEqual({ reported: whole })
  const amount = { amount: 500, currency: 'SAR' }
  expect(readRefund(amount)).toEqual({ reported: { ...whole, amount } })
})

test.each([
  [{ refund_id: '' }, 'refund_id'],
  [{ refund_id: undefined }, 'refund_id'],
  [{ order_id: null }, 'order_id'],
  [{ amount: 0, currency: 'SAR' }, 'amount'],
  [{ amount: 1.5, currency: 'SAR' }, 'amount'],
  [{ amount: 500 }, 'currency'],
  [{ currency: 'SAR' }, 'currency'],
  [{ refunded_at: '2026-11-20T12:06:00Z' }, 'refunded_at'],
  [{ type: 'return' }, 'type'],
])('a refund with %o is refused by name', (body, field) => {
  expect(readRefund(body)).toEqual({ wrong: [field] })
})

test('a lead is read by its own name', () => {
  const read = readCall(JSON.stringify({ type: 'lead', lead_id: 77, promo_code: 'LAYLA7KM' }), now)
  expect(read).toMatchObject({
    reported: { kind: 'lead', subjectId: '77', promoCode: 'LAYLA7KM', amount: null },
  })
  expect(readCall('{"type":"lead"}', now)).toEqual({ wrong: ['lead_id'] })
})

test('a call carries one report or up to a thousand, each read for itself', () => {
  const order = { order_id: 'A-1', amount: 1, currency: 'SAR' }
  const batch = (events: unknown) => readCall(JSON.stringify({ events }), now)
  expect(batch([order, { type: 'refund' }, 7])).toMatchObject({
    events: [{ reported: { subjectId: 'A-1' } }, { wrong: ['order_id', 'refund_id'] }, { wrong: ['body'] }],
  })
  expect(batch(Array.from({ length: 1_000 }, () => order))).toHaveProperty('events.length', 1_000)
  for (const events of [[], 'x', null, Array.from({ length: 1_001 }, () => order)])
    expect(batch(events)).toEqual({ wrong: ['events'] })
})

test('whatever is sent is read or refused, and never thrown at', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const result = readCall(text, now)
      expect('wrong' in result ? result.wrong.length > 0 : true).toBe(true)
    }),
  )
})

test('a signature is its time and its digests', () => {
  const digest = 'ab'.repeat(32)
  expect(readSignature(`t=1790000000,v1=${digest}`)).toEqual({ seconds: 1790000000, digests: [digest] })
  expect(readSignature(`t=1790000000, v1=${digest}, v1=${'CD'.repeat(32)}, v0=x`)?.digests).toEqual([
    digest,
    'cd'.repeat(32),
  ])
})

test.each([
  '',
  't=1',
  `v1=${'ab'.repeat(32)}`,
  `t=x,v1=${'ab'.repeat(32)}`,
  't=1,v1=abc',
  't=1,v1=',
  '===,,,',
])('"%s" is no signature', (header) => {
  expect(readSignature(header)).toBeUndefined()
})

test('a signature is good for five minutes on either side', () => {
  const seconds = now.getTime() / 1000
  expect([seconds - 300, seconds + 300].map((at) => isStale(at, now))).toEqual([false, false])
  expect([seconds - 301, seconds + 301].map((at) => isStale(at, now))).toEqual([true, true])
})
