import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readSiteHost, scriptIntegrity, scriptPath } from './script.ts'

test('the script is what its integrity says, and under two kilobytes', () => {
  const bytes = readFileSync(`public${scriptPath}`)
  expect(`sha384-${createHash('sha384').update(bytes).digest('base64')}`).toBe(scriptIntegrity)
  expect(gzipSync(bytes).length).toBeLessThanOrEqual(2_000)
})

test.each([
  ['Shop.example', 'shop.example'],
  [' https://shop.example/cart?x=1 ', 'shop.example'],
  ['http://127.0.0.1:4100', '127.0.0.1:4100'],
  ['متجر.example', 'xn--pgbep1f.example'],
  ['', undefined],
  ['*.shop.example', undefined],
  ['javascript:alert(1)', undefined],
  ['two words', undefined],
])('"%s" names the host %s', (typed, host) => {
  expect(readSiteHost(typed)).toBe(host)
})
