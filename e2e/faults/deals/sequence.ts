import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Refusal } from '#app/domain/refusal.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { valueAt } from '#app/domain/form-data.ts'
import { textsOf } from '#app/i18n/all.ts'
import { locales } from '#app/i18n/locale.ts'
import { ApiError } from '../../stripe-double/errors.ts'
import { count, type Tally } from '../tally.ts'
import type { Act } from './act.ts'
import { acts } from './acts.ts'
import type { Model } from './model.ts'
import { hoursPass, type Moment, processorAnswers } from './moments.ts'
import type { Opening, Real, Stage } from './stage.ts'

type Name = keyof typeof acts

/** From an agreement to a verified post, as everybody hopes for it. */
const usualWay: Name[] = [
  'creator accepts',
  'brand pays',
  'creator hands in',
  'brand approves',
  'creator publishes',
  'brand verifies',
]

/** A product travels once the money is held. */
const parcel: Name[] = ['creator gives the address', 'brand ships', 'creator receives']

type Command = fc.AsyncCommand<Model, Real>

/** Does things on a stage and compares; what was done is counted. */
function playerOn(stage: Stage, tally: Tally) {
  const now = () => stage.clock.now.getTime()

  const tries = async (name: Name, clicks: number, model: Model, real: Real) => {
    const act = acts[name]!
    stage.tick()
    const [before, at] = [model.status, stage.clock.now]
    const isAllowed = act.allowed(model, at.getTime())
    const answers = await Promise.allSettled(Array.from({ length: clicks }, () => act.real(real, at)))
    count(tally, 'commands', name, clicks)
    count(tally, isAllowed ? 'allowed' : 'refused', `${before} · ${name}`)
    if (isAllowed) act.model(model, at.getTime())
    checkAnswers(act, answers, isAllowed, `${name} × ${clicks} in ${before}`)
    await compare(model, real, `after ${name} × ${clicks} in ${before}`)
  }

  const happens = async (label: string, moment: Moment, model: Model, real: Real) => {
    const before = model.status
    await moment.real(stage, real)
    moment.model(model, now())
    count(tally, 'moments', label)
    if (model.status !== before) count(tally, 'by time or processor', `${before} → ${model.status}`)
    await compare(model, real, `after ${label} in ${before}`)
  }

  return { now, tries, happens }
}

function commandsFor({ now, tries, happens }: ReturnType<typeof playerOn>): fc.Arbitrary<Command>[] {
  const command = (run: Command['run'], text: string): Command => ({
    check: () => true,
    run,
    toString: () => text,
  })
  const names = Object.keys(acts)
  return [
    // Something that goes on, so that sequences get far; which one follows from where the deal stands.
    ...Array.from({ length: 4 }, () =>
      fc.tuple(fc.nat(999), fc.constantFrom(1, 1, 1, 3)).map(([pick, clicks]) =>
        command((model, real) => {
          const open = names.filter((name) => acts[name]!.allowed(model, now()) && !acts[name]!.isRepeatable)
          if (open.length === 0) return tries(names[pick % names.length]!, clicks, model, real)
          return tries(open[pick % open.length]!, clicks, model, real)
        }, `allowed(${pick}) × ${clicks}`),
      ),
    ),
    // Anything at all, mostly at the wrong moment.
    ...Array.from({ length: 2 }, () =>
      fc
        .tuple(fc.constantFrom(...names), fc.constantFrom(1, 1, 2))
        .map(([name, clicks]) =>
          command((model, real) => tries(name, clicks, model, real), `${name} × ${clicks}`),
        ),
    ),
    fc
      .constantFrom(1, 20, 47, 72, 73, 120, 400)
      .map((hours) =>
        command(
          (model, real) => happens(`${hours} hours pass`, hoursPass(hours), model, real),
          `${hours} hours pass`,
        ),
      ),
    fc.constant(
      command((model, real) => happens('the processor answers', processorAnswers, model, real), 'processor'),
    ),
  ]
}

/** One of the clicks does it, the others hear a no that has a sentence in every language. */
function checkAnswers(act: Act, answers: PromiseSettledResult<unknown>[], isAllowed: boolean, what: string) {
  const done = answers.filter(({ status }) => status === 'fulfilled').length
  const said = answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason) : 'done'))
  assert.equal(done > 0, isAllowed, `${what}: ${said.join(', ')}`)
  if (isAllowed && !act.isRepeatable) assert.equal(done, 1, `${what} was taken ${done} times`)
  for (const answer of answers) {
    if (answer.status === 'fulfilled') continue
    const { reason } = answer as { reason: unknown }
    // A hosted page that was paid meanwhile: the processor itself says no.
    if (isAllowed && reason instanceof ApiError) continue
    if (!(reason instanceof Refusal)) throw reason
    if (!isAllowed)
      assert.ok((act.refusal ?? ['conflict']).includes(reason.kind), `${what}: ${reason.message}`)
    for (const locale of locales)
      assert.ok(
        valueAt(textsOf[locale].refusal, reason.code) ??
          valueAt(textsOf[locale].refusal, `${reason.code}_other`),
        `${reason.code} has no sentence in ${locale}`,
      )
  }
}

/** The deal as it is stored, and its money in the books, are what the model says. */
async function compare(model: Model, { db, id, creator }: Real, when: string) {
  const row = await db
    .selectFrom('collaborations')
    .select(['status', 'dueAt', 'openAt', 'changesAsked'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const money = await findDealMoney(db, { id, creatorId: creator.id, currency: 'SAR' })
  const real = {
    status: row.status,
    dueAt: row.dueAt?.toISOString() ?? null,
    openAt: row.openAt?.toISOString() ?? null,
    changes: row.changesAsked,
    held: money.held.amount,
    frozen: money.frozen.amount,
    released: money.released.amount,
  }
  const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
  const expected = {
    status: model.status,
    dueAt: iso(model.dueAt),
    openAt: iso(model.openAt),
    changes: model.changes,
    held: model.held,
    frozen: model.frozen,
    released: model.released,
  }
  assert.deepEqual(real, expected, when)
}

const openings: fc.Arbitrary<Opening> = fc.record({
  begins: fc.constantFrom('brand', 'brand', 'creator'),
  included: fc.constantFrom(0, 1, 2),
  along: fc.nat(usualWay.length),
  ships: fc.constantFrom(false, false, true),
})

/** Plays sequences drawn by chance against the model. @throws with the shortest sequence found that differs. */
export async function playSequences(
  stage: Stage,
  { runs, seed }: { runs: number; seed: number },
  tally: Tally,
) {
  const player = playerOn(stage, tally)
  const commands = fc.commands(commandsFor(player), { maxCommands: 60, size: 'max' })
  const property = fc.asyncProperty(openings, commands, async (opening, sequence) => {
    const setting = await stage.begin(opening)
    const { model, real } = setting
    const way = opening.ships ? usualWay.toSpliced(2, 0, ...parcel) : usualWay
    for (const name of way.slice(0, opening.along)) {
      const isHers = name === 'creator accepts' && model.status === 'applied'
      await player.tries(isHers ? 'brand accepts' : name, 1, model, real)
    }
    await fc.asyncModelRun(() => setting, sequence)
    count(tally, 'sequences', 'played')
    count(tally, 'ended as', model.status)
  })
  await fc.assert(property, { numRuns: runs, seed })
}
