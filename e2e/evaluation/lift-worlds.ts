import {
  type CalendarWeek,
  type Compared,
  type PlaceWeek,
  placesLift,
  weeksLift,
} from '#app/domain/outcome/lift.ts'
import { type Random, randomFrom } from '#db/seed/random.ts'

export type Coverage = {
  worlds: number
  told: number
  covered: number
  share: number
  below: number
  above: number
}

/** How often the interval of a lift holds the lift that an invented world really has, and on which side it misses. */
export function coverageOf(kind: 'places' | 'weeks' | 'revenue', worlds: number, seed: string): Coverage {
  const tally = { worlds, told: 0, covered: 0, below: 0, above: 0 }
  const invent = { places: placesWorld, weeks: weeksWorld, revenue: revenueWorld }[kind]
  for (let at = 0; at < worlds; at += 1) {
    const { truth, compared } = invent(randomFrom(`${seed} ${kind} ${at}`))
    if ('lacks' in compared) continue
    const { low, high } = compared.lift
    tally.told += 1
    if (high < truth) tally.below += 1
    else if (low > truth) tally.above += 1
    else tally.covered += 1
  }
  return { ...tally, share: tally.covered / tally.told }
}

type World = { truth: number; compared: Compared }

const lifts = [-0.1, 0, 0, 0.05, 0.15, 0.3, 0.8]

const size = (random: Random) => 15 * 30 ** random.next()

/** Two sides that share seasons and shocks, each with an unrest of its own beyond what counting alone makes. */
function placesWorld(random: Random): World {
  const { truth, before, after } = twoSides(random)
  return { truth, compared: placesLift({ before, after }) }
}

function twoSides(random: Random) {
  const truth = random.pick(lifts)
  const [treated, control, unrest] = [size(random), size(random), 0.01 + random.next() * 0.2]
  const [beforeCount, afterCount] = [random.whole(4, 12), random.whole(3, 10)]
  const season = random.next() * 0.6
  const weeks = Array.from({ length: beforeCount + afterCount }, (_, week): PlaceWeek => {
    const common = Math.exp(season * Math.sin(week / 3)) * random.logNormal(1, 0.15)
    const gain = week < beforeCount ? 1 : 1 + truth
    return {
      treated: poisson(random, treated * common * gain * random.logNormal(1, unrest)),
      control: poisson(random, control * common * random.logNormal(1, unrest)),
    }
  })
  return { truth, before: weeks.slice(0, beforeCount), after: weeks.slice(beforeCount) }
}

/** The same with a basket of its own for every order. */
function revenueWorld(random: Random): World {
  const { truth, before, after } = twoSides(random)
  const paid = (orders: number) => {
    let total = 0
    for (let order = 0; order < orders; order += 1) total += random.logNormal(18_000, 0.5)
    return total
  }
  const money = (weeks: PlaceWeek[]) =>
    weeks.map(({ treated, control }) => ({ treated: paid(treated), control: paid(control) }))
  const compared = placesLift(
    { before: money(before), after: money(after) },
    { unit: 18_000, orders: { before, after } },
  )
  return { truth, compared }
}

/** One side along a straight line, with marked weeks in between. */
function weeksWorld(random: Random): World {
  const truth = random.pick(lifts)
  const [level, growth, unrest] = [size(random), (random.next() - 0.5) * 0.06, 0.01 + random.next() * 0.2]
  const [before, during] = [random.whole(4, 12), random.whole(5, 12)]
  const held = new Set<number>()
  const marked = random.whole(2, during - 3)
  while (held.size < marked) held.add(before + random.whole(0, during - 1))
  const weeks = Array.from({ length: before + during }, (_, week): CalendarWeek => {
    const kind = week < before ? 'before' : held.has(week) ? 'held' : 'on'
    const gain = kind === 'on' ? 1 + truth : 1
    const sold = poisson(random, level * Math.exp(growth * week) * gain * random.logNormal(1, unrest))
    return { kind, sold }
  })
  return { truth, compared: weeksLift(weeks) }
}

/** A Poisson number: by Knuth's product for small means, by halves for large ones. */
function poisson(random: Random, mean: number): number {
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2)
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random.next(); product > limit; product *= random.next()) count += 1
  return count
}
