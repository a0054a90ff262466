import { expect, test } from 'vitest'
import { type CalendarWeek, type Lift, type PlaceWeek, placesLift, weeksLift } from './lift.ts'

const wobble = [1, 0.97, 1.04, 0.99, 1.02, 0.98, 1.03, 0.97, 1.01, 0.99]
const weeks = (count: number, treated: number, control: number): PlaceWeek[] =>
  wobble.slice(0, count).map((part, at) => ({
    treated: Math.round(treated * part * (1 + at / 20)),
    control: Math.round(control * (1 + at / 20)),
  }))
const told = (compared: ReturnType<typeof placesLift>) => {
  if ('lacks' in compared) throw new Error(JSON.stringify(compared))
  return compared satisfies Lift
}

test('a fifth more in the campaign’s places is found, though both sides grow together', () => {
  const { lift, extra, sold, check } = told(
    placesLift({ before: weeks(8, 400, 100), after: weeks(6, 480, 100) }),
  )
  expect(lift.point).toBeCloseTo(0.2, 1)
  expect(lift.low).toBeGreaterThan(0.1)
  expect(lift.high).toBeLessThan(0.3)
  expect(extra.point).toBeCloseTo(sold - sold / (1 + lift.point), 6)
  expect(extra.low).toBeLessThan(extra.point)
  expect(check.holds).toBe(true)
})

test('places that drift apart before the campaign are said to', () => {
  const drifting = weeks(8, 400, 100).map((week, at) => ({ ...week, treated: week.treated * 1.08 ** at }))
  expect(told(placesLift({ before: drifting, after: weeks(6, 480, 100) })).check.holds).toBe(false)
})

test('what is too little is named, and no figure is told', () => {
  expect(placesLift({ before: weeks(3, 400, 100), after: weeks(2, 400, 100) })).toEqual({
    lacks: [
      { of: 'before', have: 3, need: 4 },
      { of: 'after', have: 2, need: 3 },
    ],
  })
  expect(placesLift({ before: weeks(6, 400, 3), after: weeks(4, 400, 3) })).toEqual({
    lacks: [{ of: 'control_sales', have: 3, need: 10 }],
  })
  expect(placesLift({ before: [], after: [] })).toMatchObject({ lacks: { length: 4 } })
  expect(weeksLift([])).toMatchObject({ lacks: { length: 5 } })
})

test('sides that never vary give an interval without width, and no number that is none', () => {
  const same = (treated: number) => Array.from({ length: 5 }, () => ({ treated, control: 50 }))
  const { lift, check } = told(placesLift({ before: same(100), after: same(100) }))
  expect(lift).toEqual({ point: 0, low: 0, high: 0 })
  expect(check.holds).toBe(true)
  expect(check.high - check.low).toBeCloseTo(0, 9)
})

const line = (kinds: CalendarWeek['kind'][], gain: number, held = 1): CalendarWeek[] =>
  kinds.map((kind, at) => ({
    kind,
    sold: Math.round(
      200 * 1.02 ** at * wobble[at % 10]! * (kind === 'on' ? gain : kind === 'held' ? held : 1),
    ),
  }))
const during: CalendarWeek['kind'][] = ['on', 'held', 'on', 'on', 'held', 'on', 'held', 'on']
const before = Array.from({ length: 8 }, () => 'before' as const)

test('weeks with the campaign are compared with marked weeks and weeks before, around the line they share', () => {
  const { lift, check } = told(weeksLift(line([...before, ...during], 1.3)))
  expect(lift.point).toBeCloseTo(0.3, 1)
  expect(lift.low).toBeGreaterThan(0.15)
  expect(check.holds).toBe(true)
  expect(told(weeksLift(line([...before, ...during], 1))).lift.low).toBeLessThan(0)
})

test('a campaign that still works in its marked weeks is found out', () => {
  expect(told(weeksLift(line([...before, ...during], 1.3, 1.25))).check.holds).toBe(false)
})

test('the sequence of numbers within a side does not matter, its scale neither', () => {
  const asked = { before: weeks(8, 400, 100), after: weeks(6, 480, 100) }
  const { lift } = told(placesLift(asked, { unit: 0 }))
  const turned = told(placesLift({ ...asked, after: asked.after.toReversed() }, { unit: 0 }))
  expect(turned.lift.low).toBeCloseTo(lift.low, 9)
  const scaled = (side: PlaceWeek[]) =>
    side.map(({ treated, control }) => ({ treated: treated * 250, control: control * 250 }))
  const dear = { before: scaled(asked.before), after: scaled(asked.after) }
  expect(told(placesLift(dear, { unit: 0 })).lift.high).toBeCloseTo(lift.high, 9)
})
