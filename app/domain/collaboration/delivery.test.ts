import { describe, expect, test } from 'vitest'
import type { Terms } from './deadline.ts'
import { addressForm, daysAfterArrival, daysToWork, parcelForm, trackingUrl } from './delivery.ts'

const terms: Terms = {
  zone: 'Asia/Riyadh',
  weekend: 'fri-sat',
  shipping: 'addressed',
  clocks: {},
  draftDueOn: '2026-12-10',
  publishTo: '2026-12-20',
}
const accepted = (day: string, draftDueOn = '2026-12-10') => ({
  acceptedAt: new Date(`${day}T09:00:00Z`),
  draftDueOn,
})

describe('how a parcel can be followed', () => {
  test('by its number or by the page of its carrier', () => {
    for (const tracking of [
      '290041122765',
      'JD 0146-0000.39',
      'https://smsa.example/t?n=1',
      'http://a.example/',
    ])
      expect(parcelForm.safeParse({ carrier: 'SMSA', tracking }).success, `${tracking}`).toBe(true)
    expect(parcelForm.parse({ carrier: 'SMSA', tracking: '٢٩٠٠٤١' }).tracking).toBe('290041')
  })

  test('never by something that runs or leads elsewhere', () => {
    for (const tracking of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://user:pass@evil.example/',
      'https://user@evil.example/',
      'https:///x',
      'http://localhost/x',
      'ftp://a.example/x',
      '<b>1234</b>',
      'ab',
      '',
    ]) {
      expect(parcelForm.safeParse({ carrier: 'SMSA', tracking }).success, `${tracking}`).toBe(false)
      expect(trackingUrl(tracking)).toBeUndefined()
    }
  })
})

test('an address needs a telephone that can be called, in any digits', () => {
  const typed = { recipient: 'Noura', line1: 'King Fahd 1', city: 'Riyadh', country: 'SA' }
  expect(addressForm.parse({ ...typed, phone: '+٩٦٦ ٥٠ ٠٠٠ ٠٠٠٠' }).phone).toBe('+966 50 000 0000')
  for (const phone of ['', '12', 'call me', '+966 50 000 0000 ext. 5 please'])
    expect(addressForm.safeParse({ ...typed, phone }).success, `${phone}`).toBe(false)
  expect(addressForm.safeParse({ ...typed, phone: '+966500000000', country: 'XX' }).success).toBe(false)
})

describe('the days from an arrival', () => {
  test('are as many as the agreement gave, three at least and fourteen at most', () => {
    expect(daysToWork(accepted('2026-12-03'), 'Asia/Riyadh')).toBe(7)
    expect(daysToWork(accepted('2026-12-09'), 'Asia/Riyadh')).toBe(3)
    expect(daysToWork(accepted('2026-10-01'), 'Asia/Riyadh')).toBe(14)
    // Half past midnight in Riyadh is the next day there.
    const late = { acceptedAt: new Date('2026-12-02T21:30:00Z'), draftDueOn: '2026-12-10' }
    expect(daysToWork(late, 'Asia/Riyadh')).toBe(7)
  })

  test('move the draft only when it would come too soon, and the post with it', () => {
    const at = (day: string) => new Date(`${day}T09:00:00Z`)
    expect(daysAfterArrival(terms, accepted('2026-12-03'), at('2026-12-03'))).toEqual({
      draftDueOn: '2026-12-10',
      publishTo: '2026-12-20',
    })
    expect(daysAfterArrival(terms, accepted('2026-12-03'), at('2026-12-08'))).toEqual({
      draftDueOn: '2026-12-15',
      publishTo: '2026-12-25',
    })
    const moved = { ...terms, draftDueOn: '2026-12-18', publishTo: '2026-12-28' }
    expect(daysAfterArrival(moved, accepted('2026-12-03'), at('2026-12-08'))).toEqual({
      draftDueOn: '2026-12-18',
      publishTo: '2026-12-28',
    })
  })
})
