import { expect, test } from 'vitest'
import { plusDays } from '../clock.ts'
import type { Terms } from '../collaboration/deadline.ts'
import { money } from '../money.ts'
import type { BookLine } from './deal-book.ts'
import { beyondHold, heldSince } from './hold-limit.ts'

const paidAt = new Date('2026-11-05T10:00:00Z')
const line = (kind: BookLine['kind'], amount: number, at = paidAt): BookLine => ({
  kind,
  amount: money(amount, 'SAR'),
  at,
})

const terms: Terms = {
  zone: 'Asia/Riyadh',
  weekend: 'fri-sat',
  draftDueOn: '2026-12-01',
  publishTo: '2026-12-20',
  shipping: 'none',
  clocks: {},
}

test('what was paid first leaves first', () => {
  const later = plusDays(paidAt, 9)
  expect(heldSince([])).toBeNull()
  expect(heldSince([line('funded', 100), line('funded', 50, later)])).toEqual(paidAt)
  expect(
    heldSince([line('funded', 100), line('released', -90), line('fee', -10), line('funded', 50, later)]),
  ).toEqual(later)
  expect(heldSince([line('funded', 100), line('refunded', -100)])).toBeNull()
  // A refund that failed is held again.
  expect(heldSince([line('funded', 100), line('refunded', -100), line('refunded', 100)])).toEqual(paidAt)
})

test('days that lead beyond eighty days from the payment are told with both instants', () => {
  const deal = { status: 'received', dueAt: null, terms, lines: [line('funded', 100)] } as const
  expect(beyondHold(deal)).toBeNull()
  const late = beyondHold({ ...deal, terms: { ...terms, publishTo: '2027-01-22' } })
  expect(late).toEqual({ limit: plusDays(paidAt, 80), release: new Date('2027-01-25T20:59:59.999Z') })
  expect(beyondHold({ ...deal, lines: [], terms: { ...terms, publishTo: '2027-01-22' } })).toBeNull()
})
