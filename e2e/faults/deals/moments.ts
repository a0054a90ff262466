import type { Stage } from './stage.ts'
import { enter, look, type Model } from './model.ts'
import type { Real } from './stage.ts'

/** What happens without anybody's doing: hours go by and the timer looks, or the processor has done what it was asked. */
export type Moment = {
  model(model: Model, now: number): void
  real(stage: Stage, real: Real): Promise<unknown>
}

/** The clock moves on, and the timer looks once. */
export const hoursPass = (hours: number): Moment => ({
  model: look,
  real: (stage) => stage.pass(hours),
})

export const processorAnswers: Moment = {
  model: (model, now) => {
    if (model.status === 'verified') enter(model, 'completed', now)
  },
  real: (_, { settle }) => settle(),
}
