import { expect, test } from 'vitest'
import { sealer } from './sealing.ts'

const [old, fresh] = ['the_key_of_last_year', 'the_key_of_this_year']

test('what is sealed is opened again for its owner and says nothing of itself', () => {
  const { seal, open } = sealer(old)
  const sealed = seal('GEZDGNBV', 'nora')
  expect(sealed).not.toContain('GEZDGNBV')
  expect(open(sealed, 'nora')).toBe('GEZDGNBV')
  expect(seal('GEZDGNBV', 'nora')).not.toBe(sealed)
})

test('a seal that was moved to somebody else or bent does not open', () => {
  const { seal, open } = sealer(old)
  const sealed = seal('GEZDGNBV', 'nora')
  expect(() => open(sealed, 'omar')).toThrow()
  const [version, key, text] = sealed.split('.')
  const bytes = Buffer.from(text!, 'base64url')
  for (const at of [0, 12, bytes.length - 1]) {
    const bent = Buffer.from(bytes)
    bent[at]! ^= 1
    expect(() => open([version, key, bent.toString('base64url')].join('.'), 'nora')).toThrow()
  }
})

test('a key is changed by writing the new one before the old', () => {
  const before = sealer(old).seal('GEZDGNBV', 'nora')
  const both = sealer(`${fresh} ${old}`)
  expect(both.open(before, 'nora')).toBe('GEZDGNBV')
  expect(both.isCurrent(before)).toBe(false)
  const after = both.seal('GEZDGNBV', 'nora')
  expect(both.isCurrent(after)).toBe(true)
  expect(sealer(fresh).open(after, 'nora')).toBe('GEZDGNBV')
  expect(() => sealer(fresh).open(before, 'nora')).toThrow('does not have')
})

test('a text from before sealing is read as it is and asks to be sealed', () => {
  const { open, isCurrent } = sealer(old)
  expect(open('GEZDGNBV', 'nora')).toBe('GEZDGNBV')
  expect(isCurrent('GEZDGNBV')).toBe(false)
})
