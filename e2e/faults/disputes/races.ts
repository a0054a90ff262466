import type { Stage } from '../deals/stage.ts'
import { count, type Tally } from '../tally.ts'
import type { Real } from './act.ts'
import { acts } from './acts.ts'
import { isContested, isRunning, type Model, otherOf, type Side } from './model.ts'
import { bankAsks, bankSays, timerLooks } from './moments.ts'
import { actor, type Contender, occasion, type playerOn } from './player.ts'

/** Two people; a settlement and what staff or a side says of the ruling; the timer or a bank and somebody. */
export const kinds = ['people', 'settlement', 'settlement', 'timer', 'bank'] as const
export type Drawn = {
  kind: (typeof kinds)[number]
  one: number
  other: number
  hours: number
  isTurned: boolean
}

const names = Object.keys(acts)
/** What a ruling is made of, taken back by or ended with. */
const ofRulings = /gives|agrees|sends it back|accepts the ruling|appeals|withdraws the offer/
/** Amounts are read before a race begins; a bank may change what they are parts of. */
const withAmount = /gives (all|a part)|offers/

/** Races on a stage, drawn by chance. */
export function racesOn(stage: Stage, { now, tries, race }: ReturnType<typeof playerOn>, tally: Tally) {
  const openTo = (model: Model, like = /./) =>
    names.filter((name) => like.test(name) && acts[name]!.allowed(model, now()) && !acts[name]!.isRepeatable)
  const pickFrom = (list: string[], pick: number) =>
    actor((list.length > 0 ? list : names)[pick % (list.length || names.length)]!)
  const turned = (isTurned: boolean, one: Contender, other: Contender) =>
    isTurned ? ([other, one] as const) : ([one, other] as const)

  const people = async ({ one, other, isTurned }: Drawn, model: Model, real: Real) => {
    const open = openTo(model)
    await race('people', turned(isTurned, pickFrom(open, one), pickFrom(open, other)), model, real)
  }

  const settlement = async (drawn: Drawn, model: Model, real: Real) => {
    const by: Side = model.offer?.by ?? (drawn.one % 2 === 0 ? 'brand' : 'creator')
    if (model.offer === null) await tries(`${by} offers half`, 1, model, real)
    const accepting = actor(`${otherOf(by)} accepts the offer`)
    const { status } = model
    const open = openTo(model, ofRulings)
    const pair = turned(drawn.isTurned, accepting, pickFrom(open, drawn.other))
    const won = await race('settlement', pair, model, real)
    if (isContested(model) || open.length === 0) return
    const settles = won.includes(accepting.name)
    const met = won.length === 2 ? 'after it' : settles ? 'before it' : 'too late'
    count(tally, `settlement racing what is decided in ${status}`, met)
  }

  const timer = async ({ one, hours, isTurned }: Drawn, model: Model, real: Real) => {
    stage.move(hours)
    const looking = occasion('the timer looks', timerLooks)
    await race('timer', turned(isTurned, looking, pickFrom(openTo(model), one)), model, real)
  }

  const bank = async (drawn: Drawn, model: Model, real: Real) => {
    const { one, other, isTurned } = drawn
    const saying = isContested(model)
      ? other % 3 === 0 || !isRunning(model)
        ? occasion('the bank gives up', bankSays('won'))
        : occasion('the bank keeps it', bankSays('lost'))
      : occasion('the bank asks', bankAsks([1, 1 / 3, 1 / 7][other % 3]!))
    if (model.bank === 'over' || (!isRunning(model) && !isContested(model))) return people(drawn, model, real)
    const plain = (model.offer ? names : openTo(model)).filter((name) => !withAmount.test(name))
    await race('bank', turned(isTurned, saying, pickFrom(plain, one)), model, real)
  }

  return (drawn: Drawn, model: Model, real: Real) => {
    if (drawn.kind === 'settlement' && isRunning(model)) return settlement(drawn, model, real)
    if (drawn.kind === 'timer') return timer(drawn, model, real)
    return drawn.kind === 'bank' ? bank(drawn, model, real) : people(drawn, model, real)
  }
}
