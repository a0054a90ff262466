import assert from 'node:assert/strict'
import { valueAt } from '#app/domain/form-data.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { textsOf } from '#app/i18n/all.ts'
import { locales } from '#app/i18n/locale.ts'
import { listDealMoney } from '#db/queries/deal-money.ts'
import { listSettlementOffers } from '#db/queries/settlement-offers.ts'
import type { Stage } from '../deals/stage.ts'
import { count, type Tally } from '../tally.ts'
import type { Act, Real } from './act.ts'
import { acts, dealStatus } from './acts.ts'
import { clockOf, type Model } from './model.ts'
import type { Moment } from './moments.ts'

/** Who takes part in a race: somebody with an act, the timer or a bank. */
export type Contender = {
  name: string
  isOpen(model: Model, now: number): boolean
  model(model: Model, now: number): void
  real(stage: Stage, real: Real, now: Date): Promise<unknown>
}

export const actor = (name: string): Contender => {
  const { allowed, model, real } = acts[name]!
  return { name, isOpen: allowed, model, real: (_, people, now) => real(people, now) }
}
/** What nobody can refuse. */
export const occasion = (name: string, { model, real }: Moment): Contender => ({
  ...{ name, model, real },
  isOpen: () => true,
})

/** Does things on a stage and compares; what was done is counted. */
export function playerOn(stage: Stage, tally: Tally) {
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

  /**
   * Two at the same instant, each on a connection of its own: what came of it is what comes of one after the other, in
   * one of the two orders. @returns the names of those who got what they wanted.
   */
  const race = async (kind: string, pair: readonly [Contender, Contender], model: Model, real: Real) => {
    const at = stage.clock.now
    const names = pair.map(({ name }) => name)
    const what = `${names.join(' ‖ ')} in ${model.status}`
    const ways = [pair, pair.toReversed()].map((order) => played(model, order, at.getTime()))
    const answers = await Promise.allSettled(pair.map((one) => one.real(stage, real, at)))
    const won = names.filter((_, index) => answers[index]!.status === 'fulfilled')
    count(tally, 'races', kind)
    count(tally, `races of ${kind} in`, model.status)
    answers.forEach((one) => checkRefusal(null, one, what))
    const shown = await shownOf(real)
    const fits = ways.find(
      (way) => way.done.toSorted().join() === won.toSorted().join() && same(expected(way.model), shown),
    )
    assert.ok(fits, `${what}: ${answers.map(said).join(', ')} → ${JSON.stringify(shown)}`)
    Object.assign(model, fits.model)
    await compare(model, real, `after ${what}`)
    return won
  }

  const happens = async (label: string, moment: Moment, model: Model, real: Real) => {
    if (!moment.isOpen(model)) return
    const { status: before, dueAt } = model
    await moment.real(stage, real)
    moment.model(model, now())
    count(tally, 'moments', label)
    if (model.status !== before) count(tally, 'by time or bank', `${before} → ${model.status}`)
    if (clockOf(before) && dueAt !== null && dueAt <= now()) count(tally, 'silence', before)
    await compare(model, real, `after ${label} in ${before}`)
  }

  return { now, tries, race, happens }
}

const said = (answer: PromiseSettledResult<unknown>) =>
  answer.status === 'rejected' ? String(answer.reason) : 'done'

/** What becomes of a model when both try one after the other, and which of them were done. */
function played(model: Model, order: readonly Contender[], now: number) {
  const copy = structuredClone(model)
  const done = order.filter((one) => {
    if (!one.isOpen(copy, now)) return false
    one.model(copy, now)
    return true
  })
  return { model: copy, done: done.map(({ name }) => name) }
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
