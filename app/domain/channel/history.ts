import { plusDays } from '../clock.ts'
import { type Source, sources } from './platforms.ts'

/** What was counted of a channel on a day (`2026-12-24`). */
export type Count = {
  takenOn: string
  source: Source
  followers: number | null
  avgViews: number | null
}

/** Each day from the first count to the last, with what the best source of the day says; null where nothing was counted. */
export type History = {
  days: string[]
  followers: (number | null)[]
  views: (number | null)[]
  /** Where the numbers come from, the best first. */
  sources: Source[]
}

/** More days than this are drawn for nobody: only the newest are kept. */
const mostDays = 400

/** A line needs two points: with fewer of either, that one is empty. */
export function historyOf(counts: readonly Count[]): History {
  const rank = ({ source }: Count) => sources.indexOf(source)
  const ordered = counts.toSorted((a, b) => rank(a) - rank(b))
  const on = (name: 'followers' | 'avgViews') => {
    const known = new Map<string, number>()
    for (const count of ordered)
      if (count[name] !== null && !known.has(count.takenOn)) known.set(count.takenOn, count[name])
    return known
  }
  const [followers, views] = [on('followers'), on('avgViews')]
  const days = daysOf([...followers.keys(), ...views.keys()].toSorted())
  const along = (known: Map<string, number>) => {
    const values = days.map((day) => known.get(day) ?? null)
    return values.filter((value) => value !== null).length < 2 ? [] : values
  }
  return {
    days,
    followers: along(followers),
    views: along(views),
    sources: sources.filter((source) => counts.some((count) => count.source === source)),
  }
}

function daysOf(counted: readonly string[]): string[] {
  const [first, last] = [counted[0], counted.at(-1)]
  if (!first || !last) return []
  const days: string[] = []
  for (let day = new Date(`${last}T00:00:00Z`); days.length < mostDays; day = plusDays(day, -1)) {
    const name = day.toISOString().slice(0, 10)
    if (name < first) break
    days.push(name)
  }
  return days.toReversed()
}
