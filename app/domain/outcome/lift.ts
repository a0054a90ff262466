import { studentQuantile } from './student-t.ts'

/** What was sold in one whole week where the campaign runs, and where it is held back. */
export type PlaceWeek = { treated: number; control: number }
/** What was sold in one whole week, with the campaign running or held back (before it began, or in a marked week). */
export type CalendarWeek = { sold: number; kind: 'before' | 'on' | 'held' }

export type Interval = { point: number; low: number; high: number }

/** The least that a comparison is told from. */
export const least = { before: 4, after: 3, on: 3, held: 2, perWeek: 10 } as const

/** What is missing for a comparison: weeks of a kind, or sales in a week on average. */
export type Lack = {
  of: 'before' | 'after' | 'on' | 'held' | 'treated_sales' | 'control_sales'
  have: number
  need: number
}

/**
 * What a campaign brought beyond what would have been sold without it. `lift` is a share of that (0.12 = 12 % more),
 * `extra` the same in sales, `check` what ought to be zero where the comparison is a fair one.
 */
export type Lift = {
  lift: Interval
  extra: Interval
  sold: number
  check: Interval & { holds: boolean }
}
export type Compared = Lift | { lacks: Lack[] }

const share = 0.975
/** Less than this is what adding up leaves behind. */
const rounding = 1e-9
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * Difference-in-differences of places: by how much the ratio of what is sold in the places of the campaign to what is
 * sold in the held back ones changed when it began. What moves both alike (seasons, days of pay, prices) falls out of the
 * ratio of one week. Weeks are blocks: their log ratios, before and after, are two samples whose means are compared by
 * Welch's t with Satterthwaite's degrees of freedom. So the interval rests on how the ratio really varies from week to
 * week, with days within a week as dependent as they like, and holds with one place on each side.
 * Sources: Ibragimov and Müller, "t-Statistic Based Correlation and Heterogeneity Robust Inference", JBES 28 (2010), and
 * "Inference with Few Heterogeneous Clusters", REStat 98 (2016); Vaver and Koehler, "Measuring Ad Effectiveness Using Geo
 * Experiments", Google (2011). `unit` is what one sale counts as: half of it is added to every week, so that a week
 * without any has a logarithm too (Haldane 1956, Anscombe 1956). `orders` are the counts, which say whether there are
 * enough: of 10 or more a week the logarithm is close to normal.
 */
export function placesLift(
  { before, after }: { before: readonly PlaceWeek[]; after: readonly PlaceWeek[] },
  {
    unit = 1,
    orders = { before, after },
  }: { unit?: number; orders?: { before: readonly PlaceWeek[]; after: readonly PlaceWeek[] } } = {},
): Compared {
  const counted = [...orders.before, ...orders.after]
  const lacks = lacking([
    { of: 'before', have: before.length, need: least.before },
    { of: 'after', have: after.length, need: least.after },
    { of: 'treated_sales', have: perWeek(counted.map(({ treated }) => treated)), need: least.perWeek },
    { of: 'control_sales', have: perWeek(counted.map(({ control }) => control)), need: least.perWeek },
  ])
  if (lacks.length > 0) return { lacks }
  const ratio = ({ treated, control }: PlaceWeek) => Math.log((treated + unit / 2) / (control + unit / 2))
  const [was, is] = [before.map(ratio), after.map(ratio)]
  const sold = sum(after.map(({ treated }) => treated))
  const slope = regress(
    was.map((_, week) => [1, week]),
    was,
    1,
  )
  return told(welch(was, is), sold, slope)
}

/**
 * Comparison of weeks: how much more was sold in weeks with the campaign than in weeks without it (before it began, and
 * those marked since), around a straight line of the logarithm that all weeks share, by least squares with a t interval.
 * It trusts that without the campaign the weeks would have followed that line; the check is whether the marked weeks lie
 * on the line of the weeks before: if they lie above it, the campaign still worked in them, and the lift is too low.
 * Source: Wagner, Soumerai, Zhang and Ross-Degnan, "Segmented regression analysis of interrupted time series", J Clin
 * Pharm Ther 27 (2002); marked weeks as in switchback experiments (Bojinov, Simchi-Levi and Zhao, 2023).
 */
export function weeksLift(
  weeks: readonly CalendarWeek[],
  { unit = 1, orders = weeks }: { unit?: number; orders?: readonly CalendarWeek[] } = {},
): Compared {
  const count = (kind: CalendarWeek['kind']) => weeks.filter((week) => week.kind === kind).length
  const soldIn = (isOn: boolean) =>
    orders.filter(({ kind }) => (kind === 'on') === isOn).map(({ sold }) => sold)
  const lacks = lacking([
    { of: 'before', have: count('before'), need: least.before },
    { of: 'on', have: count('on'), need: least.on },
    { of: 'held', have: count('held'), need: least.held },
    { of: 'treated_sales', have: perWeek(soldIn(true)), need: least.perWeek },
    { of: 'control_sales', have: perWeek(soldIn(false)), need: least.perWeek },
  ])
  if (lacks.length > 0) return { lacks }
  const rows = weeks.map(({ sold, kind }, week) => ({ kind, week, y: Math.log(sold + unit / 2) }))
  const effect = regress(
    rows.map(({ week, kind }) => [1, week, kind === 'on' ? 1 : 0]),
    rows.map(({ y }) => y),
    2,
  )
  const off = rows.filter(({ kind }) => kind !== 'on')
  const gap = regress(
    off.map(({ week, kind }) => [1, week, kind === 'held' ? 1 : 0]),
    off.map(({ y }) => y),
    2,
  )
  const sold = sum(weeks.filter(({ kind }) => kind === 'on').map(({ sold }) => sold))
  return told(effect, sold, gap)
}

const perWeek = (sold: readonly number[]) => (sold.length === 0 ? 0 : Math.floor(mean(sold)))
const lacking = (lacks: Lack[]) => lacks.filter(({ have, need }) => have < need)

/** A difference of logarithms in plain shares and sales. */
function told(effect: Interval, sold: number, check: Interval): Lift {
  const extraAt = (log: number) => sold * (1 - Math.exp(-log))
  return {
    lift: each(effect, Math.expm1),
    extra: each(effect, extraAt),
    sold,
    check: { ...each(check, Math.expm1), holds: check.low <= rounding && check.high >= -rounding },
  }
}

const each = ({ point, low, high }: Interval, of: (log: number) => number): Interval => ({
  point: of(point),
  low: of(low),
  high: of(high),
})

const around = (point: number, error: number, degrees: number): Interval => {
  const reach = error === 0 ? 0 : studentQuantile(share, degrees) * error
  return { point, low: point - reach, high: point + reach }
}

/** Mean of the second sample less mean of the first, with Welch's interval. */
function welch(first: readonly number[], second: readonly number[]): Interval {
  const [a, b] = [first, second].map((values) => {
    const middle = mean(values)
    const squares = sum(values.map((value) => (value - middle) ** 2))
    return { middle, count: values.length, part: squares / (values.length - 1) / values.length }
  }) as [Sample, Sample]
  const variance = a.part + b.part
  const degrees =
    variance === 0 ? 1 : variance ** 2 / (a.part ** 2 / (a.count - 1) + b.part ** 2 / (b.count - 1))
  return around(b.middle - a.middle, Math.sqrt(variance), degrees)
}

type Sample = { middle: number; count: number; part: number }

/** One coefficient of a least squares line with its t interval. @throws never: a column without variation has no error. */
function regress(rows: readonly number[][], y: readonly number[], wanted: number): Interval {
  const width = rows[0]!.length
  const cross = (a: number, b: number) => sum(rows.map((row) => row[a]! * row[b]!))
  const inverse = inverted(
    Array.from({ length: width }, (_, a) => Array.from({ length: width }, (_, b) => cross(a, b))),
  )
  const moments = Array.from({ length: width }, (_, a) => sum(rows.map((row, at) => row[a]! * y[at]!)))
  const slopes = inverse.map((row) => sum(row.map((value, at) => value * moments[at]!)))
  const degrees = rows.length - width
  const left = sum(
    rows.map((row, at) => (y[at]! - sum(row.map((value, column) => value * slopes[column]!))) ** 2),
  )
  return around(slopes[wanted]!, Math.sqrt((left / degrees) * inverse[wanted]![wanted]!), degrees)
}

/** The inverse of a small symmetric matrix, by Gauss and Jordan. */
function inverted(matrix: number[][]): number[][] {
  const size = matrix.length
  const rows = matrix.map((row, at) => [...row, ...row.map((_, column) => (column === at ? 1 : 0))])
  for (let at = 0; at < size; at += 1) {
    const pivot = rows
      .slice(at)
      .reduce((best, row, next) => (Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? at + next : best), at)
    ;[rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!]
    const scaled = rows[at]!.map((value) => value / rows[at]![at]!)
    rows[at] = scaled
    for (let other = 0; other < size; other += 1) {
      if (other === at) continue
      const factor = rows[other]![at]!
      rows[other] = rows[other]!.map((value, column) => value - factor * scaled[column]!)
    }
  }
  return rows.map((row) => row.slice(size))
}
