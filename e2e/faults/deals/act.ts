import type { RefusalKind } from '#app/domain/refusal.ts'
import type { Model } from './model.ts'
import type { Real } from './stage.ts'

/**
 * Something that somebody may try at any moment. `model` says whether it is allowed and then brings the model to what
 * follows; `real` does it by the command behind the button.
 */
export type Act = {
  allowed(model: Model, now: number): boolean
  /** Which kinds of no may be said when it is not allowed; a conflict unless told otherwise. */
  refusal?: readonly RefusalKind[]
  model(model: Model, now: number): void
  /** What may be done any number of times, such as writing a message. */
  isRepeatable?: true
  real(real: Real, now: Date): Promise<unknown>
}
