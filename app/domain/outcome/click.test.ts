import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  clickId,
  clickLine,
  clickTime,
  deviceOf,
  isPrefetch,
  isProgram,
  readClickLine,
  signOf,
} from './click.ts'

const nothing = { isBot: false, isPrefetch: false, isDataCentre: false }

test('a request shows one sign, a program that names itself first', () => {
  expect(signOf(nothing)).toBeNull()
  expect(signOf({ isBot: true, isPrefetch: true, isDataCentre: true })).toBe('bot')
  expect(signOf({ ...nothing, isPrefetch: true, isDataCentre: true })).toBe('prefetch')
  expect(signOf({ ...nothing, isDataCentre: true })).toBe('data_centre')
})

test('a click’s id is a UUID of version 7 that holds its time', () => {
  for (const time of ['1970-01-01T00:00:00.001Z', '2026-11-20T12:00:00.123Z', '2999-12-31T23:59:59.999Z']) {
    const id = clickId(new Date(time), randomUUID())
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(clickTime(id)).toEqual(new Date(time))
  }
})

test('a line of the log is the click, and a line that was cut off is none', () => {
  const clickedAt = new Date('2026-11-20T12:00:00.123Z')
  for (const [sign, referrer] of [
    [null, 'a"b\\\n.example'],
    ['bot', null],
  ] as const) {
    const click = {
      ...{ id: clickId(clickedAt, randomUUID()), linkId: 7, clickedAt, visitorKey: 'v', networkKey: 'n' },
      ...{ sign, country: 'SA', referrer, device: 'phone' as const },
    }
    const line = clickLine(click)
    expect(line.split('\n')).toHaveLength(2)
    expect(readClickLine(line.trimEnd())).toEqual(click)
    for (let end = 0; end < line.length - 1; end += 1)
      expect(readClickLine(line.slice(0, end))).toBeUndefined()
  }
})

test.each([
  ['HEAD', {}],
  ['GET', { 'sec-purpose': 'prefetch' }],
  ['GET', { 'sec-purpose': 'prefetch;prerender' }],
  ['GET', { purpose: 'prefetch' }],
  ['GET', { 'x-moz': 'prefetch' }],
  ['GET', { 'x-purpose': 'preview' }],
])('%s with %o is no visit', (method, headers) => {
  expect(isPrefetch(method, headers)).toBe(true)
})

test('an ordinary GET is a visit', () => {
  expect(isPrefetch('GET', { 'sec-fetch-mode': 'navigate' })).toBe(false)
})

test('a program that names itself is one, whether or not the list of crawlers knows it', () => {
  const isCrawler = (agent: string) => agent.includes('Googlebot')
  for (const agent of ['', 'curl/8.9.1', 'Mozilla/5.0 HeadlessChrome/130.0', 'okhttp/4.12', 'Googlebot/2.1'])
    expect(isProgram(agent, isCrawler)).toBe(true)
  expect(isProgram('Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/130.0 Mobile', isCrawler)).toBe(false)
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
