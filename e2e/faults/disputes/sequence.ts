import fc from 'fast-check'
import type { Stage } from '../deals/stage.ts'
import type { Tally } from '../tally.ts'
import type { Real } from './act.ts'
import { acts } from './acts.ts'
import { endSequence, endStage } from './ending.ts'
import { type Model, otherOf } from './model.ts'
import {
  accountChanges,
  bankAsks,
  bankSays,
  hoursPass,
  type Moment,
  processorAnswers,
  standingChanges,
} from './moments.ts'
import { playerOn } from './player.ts'
import { kinds, racesOn } from './races.ts'
import { beginDispute, fewestSteps, mostSteps, type Opening } from './stage.ts'

type Command = fc.AsyncCommand<Model, Real>
const names = Object.keys(acts)

const hours = [1, 25, 71, 72, 73, 120, 200]
export const moments: [string, Moment][] = [
  ['the processor answers', processorAnswers],
  ['the bank asks for everything', bankAsks(1)],
  ['the bank asks for a third', bankAsks(1 / 3)],
  ['the bank asks for a seventh', bankAsks(1 / 7)],
  ['the bank gives up', bankSays('won')],
  ['the bank keeps it', bankSays('lost')],
  ['the account closes', accountChanges(false)],
  ['the account opens', accountChanges(true)],
  ['the creator is suspended', standingChanges(true)],
  ['the creator is let back', standingChanges(false)],
]

function commandsFor(player: ReturnType<typeof playerOn>, races: ReturnType<typeof racesOn>) {
  const { now, tries, happens } = player
  const command = (run: Command['run'], text: string): Command => ({
    check: () => true,
    run,
    toString: () => text,
  })
  const openTo = (model: Model) =>
    names.filter((name) => acts[name]!.allowed(model, now()) && !acts[name]!.isRepeatable)
  const pickFrom = (list: string[], pick: number) =>
    (list.length > 0 ? list : names)[pick % (list.length || names.length)]!
  const allowed = fc
    .tuple(fc.nat(999), fc.constantFrom(1, 1, 1, 3))
    .map(([pick, clicks]) =>
      command(
        (model, real) => tries(pickFrom(openTo(model), pick), clicks, model, real),
        `allowed(${pick}) × ${clicks}`,
      ),
    )
  const offered = fc
    .constantFrom(...names.filter((name) => name.includes('offers')))
    .map((name) => command((model, real) => tries(name, 1, model, real), name))
  const anything = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(1, 1, 2))
    .map(([name, clicks]) =>
      command((model, real) => tries(name, clicks, model, real), `${name} × ${clicks}`),
    )
  const raced = fc
    .record({
      ...{ kind: fc.constantFrom(...kinds), one: fc.nat(999), other: fc.nat(999) },
      ...{ hours: fc.constantFrom(...hours), isTurned: fc.boolean() },
    })
    .map((drawn) => command((model, real) => races(drawn, model, real), `race(${JSON.stringify(drawn)})`))
  const passed = fc
    .constantFrom(...hours)
    .map((by) =>
      command((model, real) => happens(`${by} hours pass`, hoursPass(by), model, real), `${by} hours pass`),
    )
  // Chance alone hardly ever brings a bank's decision into the short time of a proposal.
  const taken = fc.constantFrom('ruled', 'appeal_seconding').map((until) =>
    command(async (model, real) => {
      for (let next = onward(model); next && model.status !== until; next = onward(model)) {
        if (!acts[next]!.allowed(model, now())) return
        await tries(next, 1, model, real)
      }
      if (model.status !== until) return
      await happens('the bank asks for a third', bankAsks(1 / 3), model, real)
      await happens('the bank keeps it', bankSays('lost'), model, real)
    }, `a bank takes a part when ${until}`),
  )
  const happened = fc
    .constantFrom(...moments)
    .map(([label, moment]) => command((model, real) => happens(label, moment, model, real), label))
  return [allowed, allowed, allowed, offered, anything, raced, raced, passed, taken, happened]
}

/** The act that brings a dispute on, where nobody hesitates; undefined at its end. */
const onward = ({ status, by }: Model): string | undefined =>
  ({
    opened: `${otherOf(by)} answers`,
    reviewing: 'ann gives a part',
    seconding: 'ben agrees',
    ruled: 'brand appeals',
    appealed: 'cleo gives all',
  })[status as string]

const openings: fc.Arbitrary<Opening> = fc.record({
  by: fc.constantFrom('brand', 'creator'),
  along: fc.integer({ min: fewestSteps, max: mostSteps }),
  // The last two are the most that one person of staff decides alone, and a riyal more.
  price: fc.constantFrom(450_000, 450_000, 3_000_000, 1_900_000, 1_900_100),
})

/** Plays sequences drawn by chance against the model. @throws with the shortest sequence found that differs. */
export async function playSequences(
  stage: Stage,
  { runs, seed }: { runs: number; seed: number },
  tally: Tally,
) {
  const player = playerOn(stage, tally)
  const commands = fc.commands(commandsFor(player, racesOn(stage, player, tally)), {
    maxCommands: 40,
    size: 'max',
  })
  const property = fc.asyncProperty(openings, commands, async (opening, sequence) => {
    const setting = await beginDispute(stage, opening)
    await fc.asyncModelRun(() => setting, sequence)
    await endSequence(stage, player, setting, tally)
  })
  await fc.assert(property, { numRuns: runs, seed })
  await endStage(stage)
}
