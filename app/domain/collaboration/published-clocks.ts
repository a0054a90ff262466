import type { Role } from '../actor.ts'
import { type Clock, type Status, type StepName, stepNames, stepOf, turnOf } from './steps.ts'

/** One clock as it is published: while a deal stands at `statuses` it waits for `waitsFor`, and then `step` follows. */
export type PublishedClock = { waitsFor: Role; statuses: Status[]; clock: Clock; step: StepName }

/** Every clock in the table of steps, by whom it runs for. */
export const publishedClocks: PublishedClock[] = stepNames.flatMap((step) => {
  const { after, opens, from } = stepOf(step)
  const clock = after ?? opens
  if (!clock) return []
  const waited = [...new Set(from.map((status) => turnOf(status)))].filter((role) => role !== null)
  return waited.map((waitsFor) => ({
    waitsFor,
    statuses: from.filter((status) => turnOf(status) === waitsFor),
    clock,
    step,
  }))
})
