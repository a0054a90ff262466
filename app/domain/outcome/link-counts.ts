import { daysBetween, plusCalendarDays } from '../calendar-day.ts'
import { noClicks, type Verdict, verdicts } from './click.ts'

/** By what a link's calls are told apart. */
export const traits = ['country', 'device', 'referrer'] as const
export type Trait = (typeof traits)[number]

/** `value` is empty where it is not known. */
export type TraitCount = { trait: Trait; value: string; clicks: number; counted: number }

export type DayVerdicts = { day: string; verdict: Verdict; clicks: number }

/** All calls of a link: how many came, how many count, and how many do not by each reason. */
export function countsOfLink(days: readonly DayVerdicts[]) {
  const by = { ...noClicks }
  for (const { verdict, clicks } of days) by[verdict] += clicks
  const raw = verdicts.reduce((sum, verdict) => sum + by[verdict], 0)
  return { raw, counted: by.counted, filtered: raw - by.counted, by }
}

/** The last days of a link up to its last call, none left out: all calls and the counted ones of each. */
export function seriesOfLink(counts: readonly DayVerdicts[], most = 90) {
  const last = counts.at(-1)?.day
  if (!last) return { days: [], raw: [], counted: [] }
  const count = Math.min(most, daysBetween(counts[0]!.day, last) + 1)
  const days = Array.from({ length: count }, (_, at) => plusCalendarDays(last, at + 1 - count))
  const [raw, counted] = [days.map(() => 0), days.map(() => 0)]
  const placeOf = new Map(days.map((day, at) => [day, at]))
  for (const { day, verdict, clicks } of counts) {
    const at = placeOf.get(day)
    if (at === undefined) continue
    raw[at]! += clicks
    if (verdict === 'counted') counted[at]! += clicks
  }
  return { days, raw, counted }
}
