import { expect, test, vi } from 'vitest'

vi.stubEnv('DATABASE_URL', 'postgresql://nobody@/nowhere')
const { choiceCookie, cookieOf, localeFor } = await import('./locale.ts')

test.each([
  [null, null, undefined, 'en'],
  [null, 'ar', undefined, 'ar'],
  [null, 'fr, ru;q=0.8, en;q=0.5', undefined, 'ru'],
  [null, 'en;q=0.2, ar-SA;q=0.9', undefined, 'ar'],
  [null, 'ar;q=0, ru', undefined, 'ru'],
  [null, 'x;q=zz,;;,*', undefined, 'en'],
  [null, 'en', 'ar', 'ar'],
  ['locale=ru', 'en', 'ar', 'ru'],
  ['locale=xx; a=b', 'en', 'ar', 'ar'],
  ['locale=%E0%A4%A', 'ar', undefined, 'ar'],
])('cookie %j, browser %j, account %j: %s', (cookie, acceptLanguage, account, expected) => {
  expect(localeFor(cookie, acceptLanguage, account)).toBe(expected)
})

test('a cookie is found by its whole name', () => {
  expect(cookieOf('xlocale=ar; locale=ru', 'locale')).toBe('ru')
  expect(cookieOf('locale', 'locale')).toBeUndefined()
  expect(cookieOf('a=b=c', 'a')).toBe('b=c')
})

test('a choice is kept for a year, out of reach of scripts', () => {
  expect(choiceCookie('locale', 'ar')).toBe('locale=ar; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax')
})
