import { notFound } from './refusal.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isId = (value: string | undefined): value is string => value !== undefined && uuid.test(value)

/** The id in a path. @throws 404: a malformed id names nothing, and must never reach the database. */
export function idParam(value: string | undefined): string {
  if (!isId(value)) throw notFound()
  return value.toLowerCase()
}

/** A path on this site to go to, as a form or a link named it; anything else becomes the fallback. */
export function safePath(to: unknown, fallback = '/'): string {
  if (typeof to !== 'string' || to.length > 2_000 || !to.startsWith('/')) return fallback
  if (to.startsWith('//') || to.includes('\\') || [...to].some((sign) => sign < ' ' || sign === '\x7f'))
    return fallback
  const here = 'http://here.invalid'
  if (!URL.canParse(to, here)) return fallback
  const url = new URL(to, here)
  return url.origin === here && !url.pathname.startsWith('//')
    ? url.pathname + url.search + url.hash
    : fallback
}

/** The path a request asks for, as the reader's address bar shows it. */
export function pathOf(request: Request): string {
  const url = new URL(request.url)
  url.searchParams.delete('_routes')
  return safePath(url.pathname.replace(/\.data$/, '') + url.search)
}

/** A row's number that a query or a path names; undefined for anything that is none. */
export const numberIn = (text: string | null | undefined) =>
  text && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined

/** The one of a reader's own that an address names, undefined when it names none. @throws a 404 answer for another's. */
export function ownNamed<One extends { id: string }>(
  own: readonly One[],
  asked: string | null,
): One | undefined {
  if (!asked) return undefined
  const named = own.find(({ id }) => id === asked)
  if (!named) throw notFound()
  return named
}
