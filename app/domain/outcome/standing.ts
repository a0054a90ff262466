import type { Source } from '../channel/platforms.ts'
import { type MetricName, metricNames, type Metrics, type MetricsReading } from './metrics.ts'

/** How figures came, from most to least certain: what a screen showed stands before what was only typed. */
export const strengths = ['api', 'file', 'screenshot', 'declared', 'estimated'] as const
export type Strength = (typeof strengths)[number]

export const strengthOf = ({
  source,
  pictureKey,
}: {
  source: Source
  pictureKey: string | null
}): Strength => (source === 'declared' && pictureKey !== null ? 'screenshot' : source)

/** A figure that counts, with where it comes from. */
export type StandingFigure = { value: number; strength: Strength; takenOn: string }
export type Standing = Record<MetricName, StandingFigure | null>

type Read = Metrics & Pick<MetricsReading, 'source' | 'takenOn' | 'pictureKey'>

/**
 * Which figure of a day counts: the newest of the strongest source that names it. `readings` come oldest first, and of
 * one day in the order in which they were entered.
 */
export function standingByDay(readings: readonly Read[]): { day: string; figures: Standing }[] {
  const days = new Map<string, Standing>()
  for (const reading of readings.toSorted((a, b) => a.takenOn.localeCompare(b.takenOn))) {
    const { takenOn } = reading
    const strength = strengthOf(reading)
    const figures = days.get(takenOn) ?? nothing()
    for (const name of metricNames) {
      const [value, before] = [reading[name], figures[name]]
      if (value === null || (before && rank(before.strength) < rank(strength))) continue
      figures[name] = { value, strength, takenOn }
    }
    days.set(takenOn, figures)
  }
  return [...days].map(([day, figures]) => ({ day, figures }))
}

/** What counts today: of each figure the one of the last day that has it. What nobody named stays unknown. */
export function standingOf(readings: readonly Read[]): Standing {
  const now = nothing()
  for (const { figures } of standingByDay(readings))
    for (const name of metricNames) now[name] = figures[name] ?? now[name]
  return now
}

export const metricsOf = (standing: Standing): Metrics =>
  Object.fromEntries(metricNames.map((name) => [name, standing[name]?.value ?? null])) as Metrics

const rank = (strength: Strength) => strengths.indexOf(strength)
const nothing = (): Standing => Object.fromEntries(metricNames.map((name) => [name, null])) as Standing
