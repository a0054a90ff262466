import { randomFrom } from '#db/seed/random.ts'
import { listDisputeSteps } from '#db/queries/disputes.ts'
import type { Stage } from '../deals/stage.ts'
import { assertInvariants, type Look } from '../money/invariants.ts'
import { booksInvariants } from '../money/invariants/books.ts'
import { dealInvariants } from '../money/invariants/deals.ts'
import { count, type Tally } from '../tally.ts'
import type { Real } from './act.ts'
import { isRunning, type Model } from './model.ts'
import { accountChanges, bankSays, standingChanges } from './moments.ts'
import type { playerOn } from './player.ts'

/** The deals that were played on a stage. */
const playedOn = new WeakMap<Stage, Look['cast']>()

/** What is looked at after every sequence: the cheap checks. The stage's end looks at everything. */
const soon = {
  'I6 balances are sums': booksInvariants['I6 balances are sums']!,
  'I14 deals add up': dealInvariants['I14 deals add up']!,
  'statuses agree with the money': dealInvariants['statuses agree with the money']!,
  'nobody is forgotten': dealInvariants['nobody is forgotten']!,
}

/**
 * The creator is let back, the account takes money and no bank asks any more, for the stage is everybody's; then
 * whoever can be paid is paid, and the deal's money is what the processor says.
 */
export async function endSequence(
  stage: Stage,
  { happens }: ReturnType<typeof playerOn>,
  { model, real }: { model: Model; real: Real },
  tally: Tally,
) {
  await happens('the creator is let back', standingChanges(false), model, real)
  await happens('the account opens', accountChanges(true), model, real)
  await happens('the bank gives up', bankSays('won'), model, real)
  await stage.reconcile()
  const deal = { id: real.id, creator: real.creator, currency: 'SAR' } as const
  const cast = playedOn.get(stage) ?? { staff: [real.staff.ann], deals: [] }
  playedOn.set(stage, { ...cast, deals: [...cast.deals, deal] })
  await assertInvariants(lookAt(stage, { ...cast, deals: [deal] }), soon)
  count(tally, 'sequences', 'played')
  count(tally, 'ended as', isRunning(model) ? 'running' : model.status)
  for (const { step } of await listDisputeSteps(real.db, real.id)) count(tally, 'steps', step)
}

/** All invariants of the ledger, over all that was played. @throws Violation. */
export async function endStage(stage: Stage) {
  const cast = playedOn.get(stage)
  if (cast) await assertInvariants(lookAt(stage, cast))
}

const lookAt = ({ ground }: Stage, cast: Look['cast']): Look => ({
  ...{ ground, cast },
  random: randomFrom(cast.deals.at(-1)!.id),
})
