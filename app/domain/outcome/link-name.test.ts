import { expect, test } from 'vitest'
import { linkNameForm, nameSkeleton, readLinkAddress } from './link-name.ts'

const complaint = (name: string) => linkNameForm.safeParse({ name }).error?.issues[0]?.message

test.each(['nour-serum-layla', 'Eid-2027', 'dates', 'a-b-c-d'])('%j may be a readable code', (name) => {
  expect(complaint(name)).toBeUndefined()
})

test.each([
  ['nour--serum', 'link_name_letters'],
  ['-nour', 'link_name_letters'],
  ['nour/serum', 'link_name_letters'],
  ['نور-سيروم', 'link_name_letters'],
  ['nоur-serum', 'link_name_letters'],
  ['k7m2p9q', 'link_name_code'],
  ['athar-sale', 'link_name_reserved'],
  ['nour-supp0rt', 'link_name_reserved'],
  ['sign-in', 'link_name_reserved'],
  ['nour-log-in-here', 'link_name_reserved'],
  ['payrnent', 'link_name_reserved'],
])('%j is refused as %s', (name, why) => {
  expect(complaint(name)).toBe(why)
})

test('names that people take for one another have one skeleton', () => {
  expect(nameSkeleton('n0ur-1ink')).toBe(nameSkeleton('nour-link'))
  expect(nameSkeleton('nour-serum')).not.toBe(nameSkeleton('nour-cream'))
})

test('after /r/ stands a code or a name, and nothing else', () => {
  expect(readLinkAddress('K7M2P9Q')).toEqual({ code: 'k7m2p9q' })
  expect(readLinkAddress('Nour-Serum')).toEqual({ name: 'nour-serum' })
  const strange = ['', 'abc', 'a/b-c', 'a%2db', 'a'.repeat(49), 'x--y', '__proto__']
  expect(strange.filter((text) => readLinkAddress(text))).toEqual([])
})
