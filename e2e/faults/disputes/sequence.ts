import assert from 'node:assert/strict'
import fc from 'fast-check'
import { dealStatus, acts } from './acts.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { valueAt } from '#app/domain/form-data.ts'
import { textsOf } from '#app/i18n/all.ts'
import { locales } from '#app/i18n/locale.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { listDrift } from '#db/queries/ledger.ts'
import { listSettlementOffers } from '#db/queries/settlement-offers.ts'
import type { Stage } from '../deals/stage.ts'
import { count, type Tally } from '../tally.ts'
import type { Act, Real } from './act.ts'
import { isRunning, type Model } from './model.ts'
import { accountChanges, bankAsks, bankSays, hoursPass, type Moment, processorAnswers } from './moments.ts'
import { beginDispute, fewestSteps, mostSteps, type Opening } from './stage.ts'

type Command = fc.AsyncCommand<Model, Real>
const names = Object.keys(acts)

/** Does things on a stage and compares; what was done is counted. */
function playerOn(stage: Stage, tally: Tally) {
  const now = () => stage.clock.now.getTime()

  const tries = async (name: string, clicks: number, model: Model, real: Real) => {
    const act = acts[name]!
    const [before, at] = [model.status, stage.clock.now]
    const isAllowed = act.allowed(model, at.getTime())
    const answers = await Promise.allSettled(Array.from({ length: clicks }, () => act.real(real, at)))
    count(tally, 'commands', name, clicks)
    count(tally, isAllowed ? 'allowed' : 'refused', `${before} · ${name}`)
    const done = answers.filter(({ status }) => status === 'fulfilled').length
    const what = `${name} × ${clicks} in ${before}`
    assert.equal(
      done,
      isAllowed ? (act.isRepeatable ? clicks : 1) : 0,
      `${what}: ${answers.map(said).join()}`,
    )
    if (!isAllowed) answers.forEach((answer) => checkRefusal(act, answer, what))
    else answers.filter(({ status }) => status === 'rejected').forEach((one) => checkRefusal(null, one, what))
    for (let time = 0; time < done; time += 1) act.model(model, at.getTime())
    await compare(model, real, `after ${what}`)
  }

  /** Two at the same instant: what came of it is what comes of one after the other, in one of the two orders. */
  const race = async (pair: readonly [string, string], model: Model, real: Real) => {
    const at = stage.clock.now
    const [before, what] = [model.status, `${pair.join(' ‖ ')} in ${model.status}`]
    const ways = [pair, pair.toReversed()].map((order) => played(model, order, at.getTime()))
    const answers = await Promise.allSettled(pair.map((name) => acts[name]!.real(real, at)))
    const won = pair.filter((_, index) => answers[index]!.status === 'fulfilled').toSorted()
    count(tally, 'races', before)
    const shown = await shownOf(real)
    const fits = ways.find(
      (way) => way.done.toSorted().join() === won.join() && same(expected(way.model), shown),
    )
    assert.ok(fits, `${what}: ${answers.map(said).join(', ')} → ${JSON.stringify(shown)}`)
    answers.forEach((one) => checkRefusal(null, one, what))
    Object.assign(model, fits.model)
    await compare(model, real, `after ${what}`)
  }

  const happens = async (label: string, moment: Moment, model: Model, real: Real) => {
    if (!moment.isOpen(model)) return
    const before = model.status
    await moment.real(stage, real)
    moment.model(model, now())
    count(tally, 'moments', label)
    if (model.status !== before) count(tally, 'by time or bank', `${before} → ${model.status}`)
    await compare(model, real, `after ${label} in ${before}`)
  }

  return { now, tries, race, happens }
}

const said = (answer: PromiseSettledResult<unknown>) =>
  answer.status === 'rejected' ? String(answer.reason) : 'done'

/** What becomes of a model when acts are tried one after the other, and which of them were done. */
function played(model: Model, order: readonly string[], now: number) {
  const copy = structuredClone(model)
  const done = order.filter((name) => {
    const act = acts[name]!
    if (!act.allowed(copy, now)) return false
    act.model(copy, now)
    return true
  })
  return { model: copy, done }
}

/** A no is a refusal with a sentence in every language, and of a kind that the act may hear. */
function checkRefusal(act: Act | null, answer: PromiseSettledResult<unknown>, what: string) {
  if (answer.status === 'fulfilled') return
  const { reason } = answer as { reason: unknown }
  if (!(reason instanceof Refusal)) throw reason
  if (act) assert.ok((act.refusal ?? ['conflict']).includes(reason.kind), `${what}: ${reason.message}`)
  for (const locale of locales)
    assert.ok(
      valueAt(textsOf[locale].refusal, reason.code) ??
        valueAt(textsOf[locale].refusal, `${reason.code}_other`),
      `${reason.code} has no sentence in ${locale}`,
    )
}

/** The dispute as it is stored, with its deal, its open offer and its money in the books. */
async function shownOf({ db, id, staff }: Real) {
  const row = await db
    .selectFrom('disputes as d')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .select(['d.status', 'd.dueAt', 'd.toCreator', 'c.status as deal'])
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow()
  const [money] = await listDealMoney(db, staff.ann, { id })
  const open = (await listSettlementOffers(db, id)).find(({ status }) => status === 'open')
  const { held, frozen, released, refunding, refunded, chargedBack, fee } = money!
  return {
    ...{ status: row.status, dueAt: row.dueAt?.toISOString() ?? null, deal: row.deal },
    outcome: row.toCreator,
    offer: open ? `${open.role} ${open.toCreator.amount} of ${open.frozen.amount}` : null,
    ...{ held: held.amount, frozen: frozen.amount, released: released.amount, fee: fee.amount },
    ...{ returned: refunding.amount + refunded.amount, chargedBack: chargedBack.amount },
  }
}

function expected(model: Model): Awaited<ReturnType<typeof shownOf>> {
  const { status, dueAt, offer, frozen, released, returned, chargedBack } = model
  return {
    ...{ status, dueAt: dueAt === null ? null : new Date(dueAt).toISOString(), deal: dealStatus(model) },
    outcome: status === 'final' || status === 'settled' ? released : null,
    offer: offer && `${offer.by} ${offer.toCreator} of ${offer.frozen}`,
    ...{ held: 0, frozen, released, fee: Math.floor(released / 10), returned, chargedBack },
  }
}

const same = (a: object, b: object) => {
  try {
    assert.deepEqual(a, b)
    return true
  } catch {
    return false
  }
}

async function compare(model: Model, real: Real, when: string) {
  assert.deepEqual(await shownOf(real), expected(model), when)
}

const hours = [1, 25, 71, 72, 73, 120, 200]
const moments: [string, Moment][] = [
  ['the processor answers', processorAnswers],
  ['the bank asks for everything', bankAsks(1)],
  ['the bank asks for a third', bankAsks(1 / 3)],
  ['the bank gives up', bankSays('won')],
  ['the bank keeps it', bankSays('lost')],
  ['the account closes', accountChanges(false)],
  ['the account opens', accountChanges(true)],
]

function commandsFor({ now, tries, race, happens }: ReturnType<typeof playerOn>): fc.Arbitrary<Command>[] {
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
  const raced = fc.tuple(fc.nat(999), fc.nat(999)).map(([one, other]) =>
    command((model, real) => {
      const open = openTo(model)
      return race([pickFrom(open, one), pickFrom(open, other)], model, real)
    }, `race(${one}, ${other})`),
  )
  const passed = fc
    .constantFrom(...hours)
    .map((by) =>
      command((model, real) => happens(`${by} hours pass`, hoursPass(by), model, real), `${by} hours pass`),
    )
  const happened = fc
    .constantFrom(...moments)
    .map(([label, moment]) => command((model, real) => happens(label, moment, model, real), label))
  return [allowed, allowed, allowed, offered, anything, raced, passed, happened]
}

const openings: fc.Arbitrary<Opening> = fc.record({
  by: fc.constantFrom('brand', 'creator'),
  along: fc.integer({ min: fewestSteps, max: mostSteps }),
  price: fc.constantFrom(450_000, 450_000, 3_000_000),
})

/** Plays sequences drawn by chance against the model. @throws with the shortest sequence found that differs. */
export async function playSequences(
  stage: Stage,
  { runs, seed }: { runs: number; seed: number },
  tally: Tally,
) {
  const player = playerOn(stage, tally)
  const commands = fc.commands(commandsFor(player), { maxCommands: 40, size: 'max' })
  const property = fc.asyncProperty(openings, commands, async (opening, sequence) => {
    const setting = await beginDispute(stage, opening)
    await fc.asyncModelRun(() => setting, sequence)
    const { model, real } = setting
    if (!model.isAccountOpen) await accountChanges(true).real(stage, real)
    // The stage is everybody's: a bank that still asks would ask for ever.
    if (typeof model.bank === 'object')
      await player.happens('the bank gives up', bankSays('won'), model, real)
    assert.deepEqual(await listDrift(real.db), [], 'the books add up')
    count(tally, 'sequences', 'played')
    count(tally, 'ended as', isRunning(model) ? 'running' : model.status)
  })
  await fc.assert(property, { numRuns: runs, seed })
}
