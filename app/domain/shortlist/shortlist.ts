/** What a shortlist may hold. Names and notes are counted in characters. */
export const most = { lists: 200, entries: 500, name: 60, note: 1_000, tags: 10, tag: 30 } as const

/** A channel on a list. `addedAt` is an instant in ISO 8601. */
export type Entry = { channelId: string; note: string; tags: string[]; addedBy: string; addedAt: string }

/** All of a list at one moment, in its order: what a version keeps. */
export type ShortlistBody = {
  name: string
  campaignId: string | null
  isRemoved: boolean
  entries: Entry[]
}

/** What a version changed against the one before it. Positions count from 1. */
export type Change =
  | { kind: 'created' }
  | { kind: 'renamed'; from: string; to: string }
  | { kind: 'added'; channelId: string }
  | { kind: 'removed'; channelId: string }
  | { kind: 'noted'; channelId: string }
  | { kind: 'moved'; channelId: string; from: number; to: number }
  | { kind: 'deleted' }
  | { kind: 'restored'; version: number }
export type ChangeKind = Change['kind']

/** A changed list with what changed; undefined where nothing would: no version is written then. */
export type Changed = { body: ShortlistBody; change: Change } | undefined

export const has = (body: ShortlistBody, channelId: string) =>
  body.entries.some((entry) => entry.channelId === channelId)

export const isFull = (body: ShortlistBody) => body.entries.length >= most.entries

/** New channels go to the end. The caller has seen to it that there is room. */
export function added(body: ShortlistBody, entry: Entry): Changed {
  const { channelId } = entry
  if (has(body, channelId)) return undefined
  return { body: { ...body, entries: [...body.entries, entry] }, change: { kind: 'added', channelId } }
}

export function removed(body: ShortlistBody, channelId: string): Changed {
  if (!has(body, channelId)) return undefined
  const entries = body.entries.filter((entry) => entry.channelId !== channelId)
  return { body: { ...body, entries }, change: { kind: 'removed', channelId } }
}

export function noted(
  body: ShortlistBody,
  channelId: string,
  { note, tags }: Pick<Entry, 'note' | 'tags'>,
): Changed {
  const isSame = ({ note: was, tags: had }: Entry) => was === note && had.join('\n') === tags.join('\n')
  const before = body.entries.find((entry) => entry.channelId === channelId)
  if (!before || isSame(before)) return undefined
  const entries = body.entries.map((entry) => (entry === before ? { ...entry, note, tags } : entry))
  return { body: { ...body, entries }, change: { kind: 'noted', channelId } }
}

/** To a place from 1; beyond the ends is the end. */
export function moved(body: ShortlistBody, channelId: string, place: number): Changed {
  const at = body.entries.findIndex((entry) => entry.channelId === channelId)
  const to = Math.min(body.entries.length, Math.max(1, place))
  if (at < 0 || at + 1 === to) return undefined
  const entries = body.entries.toSpliced(at, 1).toSpliced(to - 1, 0, body.entries[at]!)
  return { body: { ...body, entries }, change: { kind: 'moved', channelId, from: at + 1, to } }
}

export function renamed(body: ShortlistBody, name: string): Changed {
  if (name === body.name) return undefined
  return { body: { ...body, name }, change: { kind: 'renamed', from: body.name, to: name } }
}

export function deleted(body: ShortlistBody): Changed {
  return body.isRemoved ? undefined : { body: { ...body, isRemoved: true }, change: { kind: 'deleted' } }
}

/** The list as it was in an earlier version; a deleted list is there again. */
export function restored(was: ShortlistBody, version: number): Changed {
  return { body: { ...was, isRemoved: false }, change: { kind: 'restored', version } }
}

/** Every tag of a list, the most used first. */
export function tagsOf(entries: readonly Pick<Entry, 'tags'>[]): { tag: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
}
