import { expect, test } from 'vitest'
import { idParam, isId, pathOf, safePath } from './params.ts'

test.each(['/', '/settings', '/deals/1?tab=money#held', '/@lina', '/%D8%A3%D8%AB%D8%B1'])(
  '%s stays',
  (path) => {
    expect(safePath(path)).toBe(path)
  },
)

test.each([
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '@evil.example',
  '',
  undefined,
  null,
  ['/settings'],
  `/${'a'.repeat(3_000)}`,
])('%j goes to the fallback', (to) => {
  expect(safePath(to, '/here')).toBe('/here')
})

test('an id that is none is a 404, not a fault of the database', () => {
  expect(isId('0191f3a0-7e00-7000-8000-000000000001')).toBe(true)
  const unknown = expect.objectContaining({ init: { status: 404 } })
  expect(() => idParam('1; drop table accounts')).toThrow(unknown)
  expect(() => idParam(undefined)).toThrow(unknown)
})

test('the path of a data request is the page that asked for it', () => {
  const request = new Request('http://a.example/settings.data?tab=1&_routes=root')
  expect(pathOf(request)).toBe('/settings?tab=1')
})
