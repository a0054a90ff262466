/** What a request does, as the audit keeps it. `action` is method and path with ids left out. */
export type Entry = {
  action: string
  subjectKind: string | null
  subjectId: string | null
  detail: Record<string, string>
}

/** Requests of machines, and pieces of an upload that was begun by a request of its own. */
const unaudited = /^\/(hooks|assets|r)\//
/** Files with data of people that leave the house. Calendar feeds are asked for by programs, again and again. */
const exported = /\.(csv|xlsx|pdf|json)$/
/** Addresses that let in whoever has them: of their keys only hashes are stored anywhere. */
const secretAddress = /^\/(calendars|review|join|shared-reports|report-letters|hooks\/unsubscribe)\/[^/]+/
const identity =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d+|[A-Za-z]+_[A-Za-z0-9]{8,})$/
const secret = /pass|secret|token|code|iban|account|number|key/i
const longest = 200

/** Which button of a page was pressed, and other choices that say nothing of anybody's life. */
const chosen = new Set(['do', 'step', 'kind', 'reason', 'rule', 'status', 'locale', 'email'])

/** Whether a request is kept in the audit: whatever changes something, and whatever takes data out. */
export const isAudited = (method: string, path: string): boolean =>
  !unaudited.test(path) &&
  (method === 'POST' || method === 'DELETE' || (method === 'GET' && exported.test(path)))

/**
 * The entry of an audited request. Of a form staff's fields are kept whole, so far as they are no secrets; of everybody
 * else only which button they pressed: what people write stays where they wrote it.
 */
export function entryOf(
  { method, path, isStaff }: { method: string; path: string; isStaff: boolean },
  fields: Iterable<readonly [string, string]>,
): Entry {
  const parts = plainPath(withoutSecret(path)).split('/')
  const at = parts.findLastIndex((part) => identity.test(part))
  const detail = [...fields].flatMap(([name, value]) =>
    chosen.has(name) || (isStaff && !secret.test(name))
      ? [[plain(name), plain(withoutSecret(value))] as const]
      : [],
  )
  return {
    action: `${method} ${parts.map((part) => (identity.test(part) ? ':id' : part)).join('/')}`.slice(
      0,
      longest,
    ),
    subjectKind: at > 0 ? parts[at - 1]!.slice(0, longest) : null,
    subjectId: at > 0 ? parts[at]!.slice(0, longest) : null,
    detail: Object.fromEntries(detail.slice(0, 40)),
  }
}

/** A path without what would let somebody in. */
export const withoutSecret = (path: string) => path.replace(secretAddress, '/$1/:secret')

/** What a database can keep: no control characters, no halves of characters. */
const plain = (typed: string) =>
  typed
    .slice(0, longest)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')

/** Pages that run ask for their data under a name of its own. */
const plainPath = (path: string) => path.replace(/\.data$/, '')
