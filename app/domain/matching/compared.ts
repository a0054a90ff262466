/** How many channels stand side by side. */
export const comparable = { least: 2, most: 5 } as const

/** The part of a search's address that holds the channels to be compared: their ids, parted by dots. */
export const comparedKey = 'vs'

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The channels that an address holds for comparing, each once; what is no id is left out. */
export function comparedIn(search: string): { ids: string[]; isFull: boolean } {
  const typed = new URLSearchParams(search).get(comparedKey) ?? ''
  const ids = [...new Set(typed.toLowerCase().split('.'))].filter((one) => id.test(one))
  return { ids: ids.slice(0, comparable.most), isFull: ids.length >= comparable.most }
}

/** The same address with a channel put in, or taken out where it is in; without a channel nothing is held. */
export function withCompared(search: string, channelId?: string): string {
  const { ids } = comparedIn(search)
  const next = channelId
    ? ids.includes(channelId)
      ? ids.filter((one) => one !== channelId)
      : [...ids, channelId]
    : []
  const asked = new URLSearchParams(search)
  if (next.length > 0) asked.set(comparedKey, next.join('.'))
  else asked.delete(comparedKey)
  return `?${asked.toString()}`
}

/** The address where channels stand side by side. */
export function compareAddress(
  ids: readonly string[],
  campaignId: string | null,
  briefId: string | null = null,
): string {
  const asked = new URLSearchParams(ids.map((one) => ['channel', one]))
  if (campaignId) asked.set('campaign', campaignId)
  if (campaignId && briefId) asked.set('brief', briefId)
  return `/brand/compare${asked.size > 0 ? `?${asked.toString()}` : ''}`
}

/** What an address asks to compare: ids, each once and at most as many as fit; and what names no channel. */
export function readCompared(search: URLSearchParams): { ids: string[]; wrong: string[]; beyond: number } {
  const typed = [...new Set(search.getAll('channel').map((one) => one.trim().toLowerCase()))].filter(Boolean)
  const ids = typed.filter((one) => id.test(one))
  return {
    ids: ids.slice(0, comparable.most),
    wrong: typed.filter((one) => !id.test(one)).slice(0, comparable.most),
    beyond: Math.max(0, ids.length - comparable.most),
  }
}

/** The places of the best values, several where they are equal; none where fewer than two are known or all are equal. */
export function bestOf(values: readonly (number | null)[], better: 'more' | 'less'): Set<number> {
  const known = values.filter((value) => value !== null)
  if (known.length < 2 || new Set(known).size < 2) return new Set()
  const best = better === 'more' ? Math.max(...known) : Math.min(...known)
  return new Set(values.flatMap((value, at) => (value === best ? [at] : [])))
}
