import { expect, test } from 'vitest'
import { approveHostForm, readHost } from './link-host.ts'

test.each([
  ['shop.example', 'shop.example'],
  [' https://Shop.example/sale?x ', 'shop.example'],
  ['müller.example', 'xn--mller-kva.example'],
  ['متجر.example', 'xn--pgbep1f.example'],
])('%j is read as %s', (typed, host) => {
  expect(readHost(typed)).toBe(host)
})

test.each([
  '',
  'shop',
  'localhost',
  '127.0.0.1',
  '[::1]',
  'shop.example:8080',
  'a@shop.example',
  'shop.example.',
  'http://',
])('%j is no host to approve', (typed) => {
  expect(readHost(typed)).toBeUndefined()
})

const complaint = (host: string, coversBelow: string) =>
  approveHostForm.safeParse({ host, coversBelow }).error?.issues[0]?.message

test('who sends on to anywhere is not approved, and a host shared by many is approved alone at most', () => {
  expect(complaint('bit.ly', '')).toBe('link_host_anywhere')
  expect(complaint('www.google.com', '')).toBe('link_host_anywhere')
  expect(complaint('t.me', '')).toBe('link_host_anywhere')
  expect(complaint('myshopify.com', 'on')).toBe('link_host_shared')
  expect(complaint('co.uk', '')).toBe('link_host_shared')
  expect(complaint('nour.myshopify.com', 'on')).toBeUndefined()
})
