import type { Role } from '../actor.ts'
import type { Clock } from './clock-table.ts'
import {
  leadsFrom,
  shippings,
  type Standing,
  type Status,
  type StepName,
  stepNames,
  stepOf,
  turnOf,
} from './steps.ts'

/** One clock as it is published: while a deal stands there it waits for `waitsFor`, and then `step` follows. */
export type PublishedClock = { waitsFor: Role; standings: Standing[]; clock: Clock; step: StepName }

/** Every clock in the table of steps, by whom it runs for. */
export const publishedClocks: PublishedClock[] = stepNames.flatMap((name) => {
  const step = stepOf(name)
  const clock = step.after ?? step.opens
  if (!clock) return []
  const waits = step.from.flatMap((status) => {
    const standing = standingUnder(name, status)
    const waitsFor = turnOf(standing)
    return waitsFor ? [{ standing, waitsFor }] : []
  })
  return [...new Set(waits.map(({ waitsFor }) => waitsFor))].map((waitsFor) => ({
    waitsFor,
    standings: waits.filter((wait) => wait.waitsFor === waitsFor).map(({ standing }) => standing),
    clock,
    step: name,
  }))
})

/** Where a deal stands when the step is open to it in a status: a product makes a difference in one of them only. */
export function standingUnder(name: StepName, status: Status): Standing {
  const shipping = shippings.find((come) => leadsFrom(name, { status, shipping: come }))
  return { status, shipping: shipping ?? 'none' }
}
