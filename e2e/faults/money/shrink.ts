import type { Server } from '../server.ts'
import { type Failure, onGround } from './batch.ts'
import { Violation } from './incidents.ts'
import { play } from './run.ts'

/** Each attempt is a run of its own. */
const mostAttempts = 30

/**
 * Fewer of a run's operations that break the same rule: pieces are left out, large ones first. What needs two things to
 * happen in the same moment may not come again; then all operations stay.
 */
export async function shrink(server: Server, { seed, run, rule, steps }: Failure): Promise<Failure['steps']> {
  let left = mostAttempts
  let kept = steps
  for (let size = Math.ceil(steps.length / 2); size > 0; size = Math.floor(size / 2))
    for (let from = 0; from < kept.length && left > 0; left -= 1) {
      const fewer = kept.toSpliced(from, size)
      if (await isBroken(fewer)) kept = fewer
      else from += size
    }
  return kept

  async function isBroken(fewer: Failure['steps']) {
    const own = `${seed} ${run}`
    return onGround(server, `${seed} ${run}`, { tally: {} }, (ground) =>
      play(ground, own, { people: own, steps: [] }, fewer).then(
        () => false,
        (error: unknown) => error instanceof Violation && error.rule === rule,
      ),
    )
  }
}
