import type { Random } from '#db/seed/random.ts'
import type { StaffActor } from '#app/domain/actor.ts'
import type { CastDeal } from './cast.ts'
import type { Ground } from './ground.ts'
import { Violation } from './incidents.ts'
import { booksInvariants } from './invariants/books.ts'
import { dealInvariants } from './invariants/deals.ts'
import { processorInvariants } from './invariants/processor.ts'
import { replayInvariant } from './invariants/replay.ts'

/** What a check may look at: the whole books, the people and deals of the run that has just ended. */
export type Look = {
  ground: Pick<Ground, 'db' | 'world' | 'jobs' | 'tally' | 'now'>
  cast: {
    staff: readonly [StaffActor, ...StaffActor[]]
    deals: (Pick<CastDeal, 'id' | 'currency'> & { creator: { id: string } })[]
  }
  random: Random
}

/** @returns what is wrong, in one line; undefined when the invariant holds. */
export type Invariant = (look: Look) => Promise<string | undefined>

/** I1 to I14 of design/payments.md and what follows from them, each by its own name. */
export const invariants: Record<string, Invariant> = {
  ...booksInvariants,
  ...processorInvariants,
  ...dealInvariants,
  ...replayInvariant,
}

/** @throws Violation with the name of the first invariant that does not hold. */
export async function assertInvariants(look: Look, checks: Record<string, Invariant> = invariants) {
  for (const [name, holds] of Object.entries(checks)) {
    const wrong = await holds(look)
    if (wrong) throw new Violation(name, wrong)
  }
}
