import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkCode, linkCodeBytes, promoCodeFor, readLinkCode } from './link-code.ts'

test('any random bytes make a code of seven characters without look-alikes, which reads back as itself', () => {
  const usable = fc.uint8Array({ minLength: linkCodeBytes, maxLength: linkCodeBytes, max: 247 })
  fc.assert(
    fc.property(usable, (bytes) => {
      const code = linkCode(bytes)
      expect(code).toMatch(/^[2-9a-hjkmnp-z]{7}$/)
      expect(readLinkCode(code.toUpperCase())).toBe(code)
    }),
  )
})

test('every character is equally likely', () => {
  const drawn = new Map<string, number>()
  for (let byte = 0; byte < 256; byte += 1) {
    const bytes = new Uint8Array(linkCodeBytes).fill(0)
    bytes[0] = byte
    if (byte < 248) drawn.set(linkCode(bytes)[0]!, (drawn.get(linkCode(bytes)[0]!) ?? 0) + 1)
  }
  expect(new Set(drawn.values())).toEqual(new Set([8]))
  expect(drawn.size).toBe(31)
})

test('too few usable bytes are a fault, never a short code', () => {
  expect(() => linkCode(new Uint8Array(linkCodeBytes).fill(255))).toThrow(RangeError)
})

test.each(['', 'abc', 'abcdefgh', 'abcdef1', 'abcde0f', '../../e', 'абвгдеж'])('%s is no code', (text) => {
  expect(readLinkCode(text)).toBeUndefined()
})

test('a promo code is the handle and a part of the link code, in capitals', () => {
  expect(promoCodeFor('layla.cooks', 'k7m2p9q')).toBe('LAYLACOOKK7M')
  expect(promoCodeFor('ليلى', 'k7m2p9q')).toBe('ATHARK7M')
})
