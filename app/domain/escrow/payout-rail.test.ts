import { expect, test } from 'vitest'
import { railOf, railRules } from './payout-rail.ts'

test.each(['US', 'GB', 'DE', 'CH', 'CA', 'AE'])('the processor pays out in %s', (country) => {
  expect(railOf(country).rail).toBe('connect')
})

test.each(['SA', 'QA', 'KW', 'BH', 'OM', 'EG', 'JO', 'TN', 'MA', 'RU', 'ZZ'])(
  'staff pays out in %s by bank transfer',
  (country) => {
    expect(railOf(country).rail).toBe('manual')
  },
)

test('an active account is paid by the processor wherever its owner lives', () => {
  expect(railOf('SA', 'active').rail).toBe('connect')
  expect(railOf('SA', 'pending').rail).toBe('manual')
})

test('what the processor does not support is paid by hand whatever the table says', () => {
  expect(railOf('DE', 'unsupported')).toEqual({ rail: 'manual', reason: 'unsupported' })
})

test('an account the processor has doubts about is not paid around it', () => {
  expect(railOf('DE', 'restricted').rail).toBe('connect')
  expect(railOf('DE', 'rejected').rail).toBe('connect')
})

test('no country has two rules', () => {
  const named = railRules.flatMap(({ countries }) => countries)
  expect(new Set(named).size).toBe(named.length)
})
