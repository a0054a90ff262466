import type { StaffActor } from '#app/domain/actor.ts'
import type { RefusalKind } from '#app/domain/refusal.ts'
import type { Real as DealReal } from '../deals/stage.ts'
import type { Model, Person } from './model.ts'

/** One dispute and everybody who may touch it. */
export type Real = Omit<DealReal, 'model' | 'staff'> & {
  staff: Record<Person, StaffActor>
  /** The case as its page shows it, for what a form begins with. */
  model: Model
}

/** Something that somebody may try at any moment, as in the campaign about deals. */
export type Act = {
  allowed(model: Model, now: number): boolean
  /** Which kinds of no may be said when it is not allowed; a conflict unless told otherwise. */
  refusal?: readonly RefusalKind[]
  model(model: Model, now: number): void
  /** What may be done any number of times. */
  isRepeatable?: true
  real(real: Real, now: Date): Promise<unknown>
}
