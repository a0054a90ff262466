import { expect, test } from 'vitest'
import { readAccount, readSpan } from './account-span.ts'

const read = (query: string) => readAccount(new URLSearchParams(query))

test('an account is named by its kind, its owner where it has one, and its currency', () => {
  expect(read('address=escrow:abc&currency=SAR')).toEqual({ address: 'escrow:abc', currency: 'SAR' })
  expect(read('address=bank&currency=USD')).toEqual({ address: 'bank', currency: 'USD' })
  for (const wrong of ['', 'address=bank', 'address=escrow&currency=SAR', 'address=bank:x&currency=SAR'])
    expect([wrong, read(wrong)]).toEqual([wrong, undefined])
  expect(read('address=toString&currency=SAR')).toBeUndefined()
  expect(read('address=bank&currency=ABC')).toBeUndefined()
})

test('days are whole ones and an instant means all of its minute; what is no day is not named', () => {
  const span = readSpan(new URLSearchParams('from=2026-11-01&to=2026-11-30&at=2026-11-15T10:30'))
  expect(span.from).toEqual(new Date('2026-11-01T00:00:00Z'))
  expect(span.to).toEqual(new Date('2026-12-01T00:00:00Z'))
  expect(span.at).toEqual(new Date('2026-11-15T10:30:59.999Z'))
  const none = { fromDay: '', toDay: '', from: undefined, to: undefined, atText: '', at: undefined }
  expect(readSpan(new URLSearchParams())).toEqual(none)
  expect(readSpan(new URLSearchParams('from=2026-13-01&to=tomorrow&at=2026-11-15'))).toEqual(none)
})
