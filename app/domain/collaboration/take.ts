import type { Actor, Role } from '../actor.ts'
import { plusHours } from '../clock.ts'
import { Refusal } from '../refusal.ts'
import { leadsFrom, openingsOf, type Standing, type Step, type StepName, stepOf } from './steps.ts'

/** The moment of a step: `openAt` is when the first `opens` step of the status becomes legal, `dueAt` when time acts. */
export type Moment = { now: Date; openAt: Date | null; dueAt?: Date | null }

/** Whether the clocks of a step let it be taken: one that `opens` has to have run out, and so has silence for time. */
function isRipe(name: StepName, standing: Standing, by: Role, { now, openAt, dueAt }: Moment) {
  const { opens, after } = stepOf(name)
  if (opens) {
    const at = opensAt(name, standing, openAt)
    return at !== null && now >= at
  }
  return !after || by !== 'system' || dueAt === undefined || (dueAt !== null && now >= dueAt)
}

/**
 * When a step with `opens` becomes legal. The stored instant is the first one's of its status; a longer clock runs out
 * as much later as it is longer.
 */
export function opensAt(name: StepName, standing: Standing, openAt: Date | null): Date | null {
  const [first] = openingsOf(standing)
  const own = stepOf(name).opens
  if (!openAt || !first || !own) return null
  const later = 'hours' in own && 'hours' in first.clock ? own.hours - first.clock.hours : 0
  return plusHours(openAt, later)
}

/**
 * The step, if this actor may take it now.
 * @throws Refusal forbidden when it is another role's step, conflict when it is not its turn.
 */
export function take(name: StepName, standing: Standing, actor: Actor, when?: Moment): Step {
  const step = stepOf(name)
  if (!step.by.includes(actor.role)) throw new Refusal('forbidden', 'step.not_yours', { step: name })
  if (!leadsFrom(name, standing))
    throw new Refusal('conflict', 'step.out_of_turn', { step: name, status: standing.status })
  if (when && !isRipe(name, standing, actor.role, when))
    throw new Refusal('conflict', 'step.too_early', { step: name })
  return step
}

/** Whether a button for the step belongs on the page. */
export function canTake(name: StepName, standing: Standing, { role }: { role: Role }, when?: Moment) {
  const step = stepOf(name)
  return step.by.includes(role) && leadsFrom(name, standing) && (!when || isRipe(name, standing, role, when))
}
