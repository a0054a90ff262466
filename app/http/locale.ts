import { env } from '#app/env.server.ts'
import { isLocale, type Locale } from '#app/i18n/locale.ts'

/** The value of a cookie, undefined when it is not there or badly encoded. */
export function cookieOf(header: string | null | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.split(/=(.*)/s)
    if (key?.trim() !== name || value === undefined) continue
    try {
      return decodeURIComponent(value.trim())
    } catch {
      return undefined
    }
  }
  return undefined
}

/** The reader's language: what they chose, else their account's, else what their browser asks for, else English. */
export function localeFor(cookie: string | null, acceptLanguage: string | null, account?: string): Locale {
  const chosen = cookieOf(cookie, 'locale')
  if (isLocale(chosen)) return chosen
  if (isLocale(account)) return account
  return preferred(acceptLanguage ?? '') ?? 'en'
}

export const localeOf = (request: Request, account?: string): Locale =>
  localeFor(request.headers.get('cookie'), request.headers.get('accept-language'), account)

/** `Set-Cookie` that keeps a choice (the language, light or dark, what was put away) for a year. Scripts never read it. */
export function choiceCookie(name: 'locale' | 'theme' | 'dismissed', value: string): string {
  return `${name}=${value}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${env.SECURE_COOKIES === '1' ? '; Secure' : ''}`
}

function preferred(header: string): Locale | undefined {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/\s*;\s*q=/)
      return { name: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name)
    .find(isLocale)
}
