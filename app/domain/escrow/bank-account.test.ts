import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueMessage, issuesOf } from '../form-issue.ts'
import { bankAccountForm, grouped, isIban, masked } from './bank-account.ts'

const saudi = {
  holder: 'Noura Al-Harbi',
  country: 'SA',
  bankName: 'Al Rajhi Bank',
  iban: 'SA03 8000 0000 6080 1016 7519',
  swift: '',
}
const errorsOf = (form: object) => {
  const read = bankAccountForm.safeParse(form, { error: issueMessage })
  return read.success
    ? {}
    : Object.fromEntries(Object.entries(issuesOf(read.error)).map(([name, { key }]) => [name, key]))
}

/** The registry's own examples. */
test.each([
  'SA0380000000608010167519',
  'AE070331234567890123456',
  'KW81CBKU0000000000001234560101',
  'QA58DOHB00001234567890ABCDEFG',
  'BH67BMAG00001299123456',
  'OM810180000001299123456',
  'EG380019000500000000263180002',
  'JO94CBJO0010000000000131000302',
  'TN5910006035183598478831',
  'LB62099900000001001901229114',
  'GB29NWBK60161331926819',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'KZ86125KZT5004100100',
  'TR330006100519786457841326',
])('%s is an IBAN', (iban) => {
  expect(isIban(iban)).toBe(true)
})

test('one wrong sign, and two in each other’s place, are noticed', () => {
  const right = 'SA0380000000608010167519'
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 23 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
      const other = right.slice(0, at) + String(digit) + right.slice(at + 1)
      expect(isIban(other)).toBe(other === right)
      const swapped = right.slice(0, at - 1) + right[at] + right[at - 1] + right.slice(at + 1)
      if (at > 4) expect(isIban(swapped)).toBe(swapped === right)
    }),
  )
})

test('what people type with spaces and small letters is kept without', () => {
  expect(bankAccountForm.parse({ ...saudi, iban: ' sa03 8000-0000 6080 1016 7519 ' }).iban).toBe(
    'SA0380000000608010167519',
  )
})

test('an IBAN of another country, a short one and a wrong one are told at the field', () => {
  expect(errorsOf({ ...saudi, iban: 'AE070331234567890123456' })).toEqual({ iban: 'iban_country' })
  expect(errorsOf({ ...saudi, iban: 'SA03800000006080101675' })).toEqual({ iban: 'iban' })
  expect(errorsOf({ ...saudi, iban: 'SA0480000000608010167519' })).toEqual({ iban: 'iban' })
})

test('where there is no IBAN an account number and a SWIFT code are asked for', () => {
  const moroccan = { ...saudi, country: 'MA', iban: '011 519 0000012050 00534921 43', swift: 'BMCEMAMC' }
  expect(errorsOf(moroccan)).toEqual({})
  expect(errorsOf({ ...moroccan, swift: '' })).toEqual({ swift: 'required' })
  expect(errorsOf({ ...moroccan, iban: '1/2' })).toEqual({ iban: 'account_number' })
})

test.each(['RJHISARI', 'RJHISARIXXX'])('%s is a SWIFT code', (swift) => {
  expect(errorsOf({ ...saudi, swift })).toEqual({})
})
test.each(['RJHI', 'RJHISARIX', '12HISARI'])('%s is none', (swift) => {
  expect(errorsOf({ ...saudi, swift })).toEqual({ swift: 'swift' })
})

test('nothing may be left out', () => {
  expect(errorsOf({})).toEqual({
    holder: 'required',
    country: 'required',
    bankName: 'required',
    iban: 'required',
  })
})

test('of an account only the country and the end are shown', () => {
  expect(masked({ country: 'SA', iban: 'SA0380000000608010167519' })).toBe('SA•• •••• 7519')
  expect(masked({ country: 'RU', iban: '40817810099910004312' })).toBe('•••• 4312')
  expect(grouped('SA0380000000608010167519')).toBe('SA03 8000 0000 6080 1016 7519')
})
