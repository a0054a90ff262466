import { channelKey, type Figures, figures, type ImportedChannel, type ImportedRow } from './import.ts'
import type { RefusedReason } from './import-fields.ts'
import type { Source } from './platforms.ts'

export const outcomes = ['imported', 'merged', 'unchanged', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** A channel as far as an import may touch it. `id` null: it is not stored yet. Days are `yyyy-mm-dd`. */
export type ChannelState = Omit<ImportedChannel, 'name'> & {
  id: string | null
  /** Its creator keeps the words about it: an import only fills what is empty. */
  isOwned: boolean
  name: string
  followers: number | null
  followersSource: Source | null
  followersOn: string | null
  /** The newest day on which anything was counted, whatever the source. */
  latestOn: string | null
  /** Snapshots that came from files, by day. */
  snapshots: Map<string, Figures>
}

export type Merge = { outcome: Exclude<Outcome, 'refused'>; state: ChannelState; changedDay: string | null }

const words = ['name', 'category', 'country', 'language'] as const
const isEmpty = (counts: Figures) => figures.every((name) => counts[name] === null)

/** Whether `counts` says nothing that `known` does not say as well. */
const isCovered = (counts: Figures, known: Figures) =>
  figures.every((name) => counts[name] === null || counts[name] === known[name])

const together = (known: Figures, counts: Figures) =>
  Object.fromEntries(figures.map((name) => [name, counts[name] ?? known[name]])) as Figures

/**
 * Makes the rows of one file speak with one voice: of two rows about the same channel and day, the second may add what
 * the first leaves open; where its figures contradict the first it is refused, and its words give way. So a file means
 * the same however often it is imported. The list keeps its order.
 */
export function settleRows(
  rows: readonly (ImportedRow | { refused: RefusedReason })[],
): (ImportedRow | { refused: RefusedReason })[] {
  const voices = new Map<string, ImportedRow>()
  return rows.map((row) => {
    if ('refused' in row) return row
    const key = `${channelKey(row.channel)} ${row.date ?? ''}`
    const first = voices.get(key)
    if (!first) {
      voices.set(key, row)
      return row
    }
    const contradicts = figures.some(
      (name) =>
        row.figures[name] !== null &&
        first.figures[name] !== null &&
        row.figures[name] !== first.figures[name],
    )
    if (contradicts) return { refused: 'row.conflict' }
    const channel = { ...row.channel }
    for (const word of words) channel[word] = first.channel[word] ?? channel[word]
    if (first.channel.category !== null) channel.topics = first.channel.topics
    const settled = { ...row, channel }
    voices.set(key, { ...settled, figures: together(first.figures, row.figures) })
    return settled
  })
}

/**
 * What a row does to a channel. The newest counts become the channel's current ones, older ones only join its history,
 * an empty cell never erases. A row without a day repeats the newest snapshot or counts for `today`.
 */
export function mergeRow(known: ChannelState | undefined, row: ImportedRow, today: string): Merge {
  const state: ChannelState = known
    ? { ...known, snapshots: new Map(known.snapshots) }
    : {
        ...row.channel,
        id: null,
        isOwned: false,
        name: row.channel.name ?? row.channel.handle,
        followers: null,
        followersSource: null,
        followersOn: null,
        latestOn: null,
        snapshots: new Map(),
      }
  const day = row.date ?? undatedDay(state, row.figures, today)
  const speaks = !isEmpty(row.figures)
  const isNewest = speaks && (state.latestOn === null || day >= state.latestOn)
  const hasNewWords = known !== undefined && takeWords(state, row.channel, isNewest && !state.isOwned)
  const changedDay = speaks && addSnapshot(state, day, row.figures) ? day : null
  if (speaks) takeFollowers(state, day, row.figures.followers)
  const outcome = !known ? 'imported' : hasNewWords || changedDay ? 'merged' : 'unchanged'
  return { outcome, state, changedDay }
}

function undatedDay(state: ChannelState, counts: Figures, today: string): string {
  const newest = [...state.snapshots.keys()].sort().at(-1)
  return newest !== undefined && isCovered(counts, state.snapshots.get(newest)!) ? newest : today
}

function takeWords(state: ChannelState, said: ImportedChannel, mayReplace: boolean): boolean {
  let isNew = false
  for (const word of words) {
    // Where a list has no name it repeats the handle: that says nothing, and may be replaced by anything.
    const value = word === 'name' && said.name === state.handle ? null : said[word]
    const isOpen = state[word] === null || (word === 'name' && state.name === state.handle)
    if (value === null || value === state[word] || !(isOpen || mayReplace)) continue
    Object.assign(state, { [word]: value })
    if (word === 'category' && !state.isOwned && said.topics.length > 0) state.topics = said.topics
    isNew = true
  }
  return isNew
}

function addSnapshot(state: ChannelState, day: string, counts: Figures): boolean {
  const stored = state.snapshots.get(day)
  if (stored && isCovered(counts, stored)) return false
  state.snapshots.set(day, stored ? together(stored, counts) : counts)
  if (state.latestOn === null || day > state.latestOn) state.latestOn = day
  return true
}

function takeFollowers(state: ChannelState, day: string, followers: number | null) {
  if (followers === null) return
  const isLater = state.followersOn === null || day > state.followersOn
  // Of two counts of one day the platform's own is the better one.
  const isAsGood = day === state.followersOn && state.followersSource !== 'api'
  if (!isLater && !isAsGood) return
  Object.assign(state, { followers, followersOn: day, followersSource: 'file' })
}
