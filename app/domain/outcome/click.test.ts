import { expect, test } from 'vitest'
import { deviceOf, isPrefetch, verdictOf } from './click.ts'

const now = new Date('2026-11-20T12:00:00Z')
const fresh = { isBot: false, isPrefetch: false, lastCountedAt: null }
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

test('a person who comes once is counted', () => {
  expect(verdictOf(fresh, now)).toBe('counted')
})

test('a declared bot is a bot even when it fetches ahead', () => {
  expect(verdictOf({ ...fresh, isBot: true, isPrefetch: true }, now)).toBe('bot')
})

test('the same visitor counts again after thirty seconds and not before', () => {
  expect(verdictOf({ ...fresh, lastCountedAt: ago(29.9) }, now)).toBe('repeat')
  expect(verdictOf({ ...fresh, lastCountedAt: ago(30) }, now)).toBe('counted')
})

test.each([
  ['HEAD', {}],
  ['GET', { 'Sec-Purpose': 'prefetch' }],
  ['GET', { 'Sec-Purpose': 'prefetch;prerender' }],
  ['GET', { Purpose: 'prefetch' }],
  ['GET', { 'X-Moz': 'prefetch' }],
  ['GET', { 'X-Purpose': 'preview' }],
])('%s with %o is no visit', (method, headers) => {
  expect(isPrefetch(method, new Headers(headers as Record<string, string>))).toBe(true)
})

test('an ordinary GET is a visit', () => {
  expect(isPrefetch('GET', new Headers({ 'Sec-Fetch-Mode': 'navigate' }))).toBe(false)
})

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148', 'phone'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 'phone'],
  ['Mozilla/5.0 (Linux; Android 15; SM-X910) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', 'tablet'],
  ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15', 'tablet'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', 'desktop'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605.1.15 Safari/605.1.15', 'desktop'],
  ['curl/8.9.1', 'other'],
  ['', 'other'],
])('%s is a %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})
