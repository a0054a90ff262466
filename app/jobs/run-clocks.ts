import { listDue } from '#db/queries/collaborations.ts'
import { system } from '../domain/actor.ts'
import { silenceOf } from '../domain/collaboration/steps.ts'
import { Refusal } from '../domain/refusal.ts'
import { type PlainStep, takeStep } from '../commands/take-step.ts'
import type { JobContext } from './context.ts'

/** Time is an actor: takes the step that silence means, for every collaboration whose clock has run out. */
export async function runClocks({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  for (const { id, status } of await listDue(db, now())) {
    const silence = silenceOf(status)
    if (!silence) continue
    try {
      await takeStep(db, system, id, silence.step as PlainStep, now())
    } catch (error) {
      // Somebody acted in the same moment: the clock has nothing left to do.
      if (!(error instanceof Refusal)) throw error
    }
  }
}
