import { z } from 'zod'
import { daysBetween, plusCalendarDays } from '../calendar-day.ts'
import { choices } from '../form-fields.ts'
import type { Currency } from '../money.ts'
import { type Compared, placesLift, weeksLift } from './lift.ts'
import { isWithin, type Place, readPlace } from './place.ts'

/** What is held back: places all the time, or some weeks everywhere. */
export const liftKinds = ['places', 'weeks'] as const
export type LiftKind = (typeof liftKinds)[number]

/** With how many weeks before the campaign it can be compared. */
export const baselines = [4, 8, 12, 26] as const

/** What a brand marked. Weeks are counted from the campaign's first day, 1 for the first. */
export type LiftDesign = {
  kind: LiftKind
  places: Place[]
  weeks: number[]
  weeksBefore: number
  startsOn: string
  endsOn: string
}

const mostPlaces = 200
const typedPlaces = (typed: string) => typed.split(/[\s,;،]+/).filter((code) => code !== '')

/** What is marked, as the form sends it: known places are ticked, others are typed as codes. */
export const liftForm = z
  .object({
    kind: z.enum(liftKinds, 'choice'),
    place: choices(z.array(z.string().max(6)).max(mostPlaces)),
    more: z
      .string()
      .trim()
      .max(300)
      .default('')
      .refine((typed) => typedPlaces(typed).every((code) => readPlace(code)), 'place_code'),
    week: choices(z.array(z.coerce.number('choice').int().min(1).max(53)).max(53)),
    weeksBefore: z.coerce
      .number('choice')
      .refine((weeks) => (baselines as readonly number[]).includes(weeks), 'choice'),
  })
  .transform(({ kind, place, more, week, weeksBefore }) => {
    const places = [...place, ...typedPlaces(more)].flatMap((code) => readPlace(code) ?? [])
    return {
      ...{ kind, weeksBefore },
      places: kind === 'places' ? [...new Set(places)].toSorted() : [],
      weeks: kind === 'weeks' ? [...new Set(week)].toSorted((a, b) => a - b) : [],
    }
  })
  .superRefine(({ kind, places, weeks }, context) => {
    if (kind === 'places' && places.length === 0)
      context.addIssue({ code: 'custom', path: ['more'], message: 'required' })
    if (kind === 'weeks' && weeks.length === 0)
      context.addIssue({ code: 'custom', path: ['week'], message: 'required' })
  })
export type LiftForm = z.output<typeof liftForm>

/** The first days of a campaign's whole weeks; a rest of less than a week is compared with nothing. */
export const weekStarts = (startsOn: string, endsOn: string): string[] =>
  Array.from({ length: Math.min(53, Math.floor((daysBetween(startsOn, endsOn) + 1) / 7)) }, (_, week) =>
    plusCalendarDays(startsOn, 7 * week),
  )

/** What was sold on a day in a place; the place is null where the order names none. */
export type DailySales = { day: string; place: Place | null; orders: number; revenue: number }

export type LiftWeek = {
  startsOn: string
  kind: 'before' | 'on' | 'held'
  treated: { orders: number; revenue: number }
  control: { orders: number; revenue: number }
}

export type LiftReport = {
  weeks: LiftWeek[]
  orders: Compared
  revenue: Compared
  /** Orders of these weeks that name no place, which a comparison of places leaves out. */
  unplaced: number
}

/**
 * What a design shows by `today`: whole weeks that are over, none before the shop's first order. Everything of one brand
 * is compared, credited to somebody or not.
 */
export function liftReport(
  design: LiftDesign,
  sales: readonly DailySales[],
  { today, firstSaleOn }: { today: string; firstSaleOn: string },
): LiftReport {
  const weeks = weeksOf(design, { today, firstSaleOn })
  const at = new Map(weeks.map((week) => [week.startsOn, week]))
  let unplaced = 0
  for (const { day, place, orders, revenue } of sales) {
    const number = Math.floor(daysBetween(design.startsOn, day) / 7)
    const week = at.get(plusCalendarDays(design.startsOn, 7 * number))
    if (!week) continue
    if (design.kind === 'places' && place === null) {
      unplaced += orders
      continue
    }
    const isHeld = design.kind === 'places' && isWithin(place!, design.places)
    const side = isHeld ? week.control : week.treated
    side.orders += orders
    side.revenue += revenue
  }
  return { weeks, unplaced, ...compare(design.kind, weeks) }
}

function weeksOf(
  design: LiftDesign,
  { today, firstSaleOn }: { today: string; firstSaleOn: string },
): LiftWeek[] {
  const nothing = () => ({ orders: 0, revenue: 0 })
  const before = Array.from({ length: design.weeksBefore }, (_, back) => ({
    startsOn: plusCalendarDays(design.startsOn, -7 * (design.weeksBefore - back)),
    kind: 'before' as const,
  })).filter(({ startsOn }) => startsOn >= firstSaleOn)
  const during = weekStarts(design.startsOn, design.endsOn).map((startsOn, at) => ({
    startsOn,
    kind: design.weeks.includes(at + 1) ? ('held' as const) : ('on' as const),
  }))
  return [...before, ...during]
    .filter(({ startsOn }) => plusCalendarDays(startsOn, 7) <= today)
    .map((week) => ({ ...week, treated: nothing(), control: nothing() }))
}

function compare(kind: LiftKind, weeks: readonly LiftWeek[]): Pick<LiftReport, 'orders' | 'revenue'> {
  const all = weeks.reduce(
    (sum, { treated, control }) => ({
      orders: sum.orders + treated.orders + control.orders,
      revenue: sum.revenue + treated.revenue + control.revenue,
    }),
    { orders: 0, revenue: 0 },
  )
  const basket = all.orders > 0 ? Math.max(1, all.revenue / all.orders) : 1
  if (kind === 'weeks') {
    const of = (measure: 'orders' | 'revenue') =>
      weeks.map(({ treated, kind }) => ({ kind, sold: treated[measure] }))
    return {
      orders: weeksLift(of('orders')),
      revenue: weeksLift(of('revenue'), { unit: basket, orders: of('orders') }),
    }
  }
  const of = (measure: 'orders' | 'revenue') => {
    const pairs = weeks.map(({ treated, control, kind }) => ({
      kind,
      treated: treated[measure],
      control: control[measure],
    }))
    return {
      before: pairs.filter(({ kind }) => kind === 'before'),
      after: pairs.filter(({ kind }) => kind !== 'before'),
    }
  }
  return {
    orders: placesLift(of('orders')),
    revenue: placesLift(of('revenue'), { unit: basket, orders: of('orders') }),
  }
}

/** What stands or stood marked, by whom, and whether it could still be a test then. */
export type MarkedLift = LiftDesign & {
  id: number
  author: string
  markedAt: Date
  isLate: boolean
  isAfterResult: boolean
}

/** A campaign's lift as its brand reads it, with what may be marked. */
export type LiftRoom = {
  report: LiftReport | null
  /** The first is the one that stands. */
  history: MarkedLift[]
  /** When a result was first seen. */
  seenAt: Date | null
  /** Where the brand has sold, and the first days of the campaign's weeks. */
  places: { place: Place; orders: number }[]
  weeks: string[]
  currency: Currency
}
