import { liftSuspension, suspendAccount } from '#app/commands/suspend-account.ts'
import { chargeOf } from '#app/commands/chargeback.testing.ts'
import type { Stage } from '../deals/stage.ts'
import type { Real } from './act.ts'
import { bankDecides, isContested, isRunning, look, type Model } from './model.ts'

/** What happens without the two sides and staff. */
export type Moment = {
  isOpen(model: Model): boolean
  model(model: Model, now: number): void
  real(stage: Stage, real: Real): Promise<unknown>
}

const always = () => true
/** The dispute that the bank opened about a deal's charge, by the deal. */
const asked = new Map<string, string>()

export const hoursPass = (hours: number): Moment => ({
  isOpen: always,
  model: look,
  real: (stage) => stage.pass(hours),
})

export const processorAnswers: Moment = {
  isOpen: always,
  model: () => {},
  real: (_, { settle }) => settle(),
}

/** The timer looks at every deal, at whatever hour it is. */
export const timerLooks: Moment = { isOpen: always, model: look, real: (stage) => stage.look() }

/** The brand goes to the bank of its card, about everything or a part. */
export const bankAsks = (part: number): Moment => ({
  isOpen: (model) => isRunning(model) && model.bank === 'none',
  model: (model) => {
    model.bank = { asks: Math.floor(model.price * part) }
  },
  real: async (_, { db, id, world, settle, model }) => {
    const amount = Math.floor(model.price * part)
    asked.set(id, world.double.openDispute(await chargeOf(db, id), { amount }).id)
    await settle()
  },
})

export const bankSays = (outcome: 'won' | 'lost'): Moment => ({
  // What a bank keeps after the dispute has ended is the money campaign's matter.
  isOpen: (model) => isContested(model) && (outcome === 'won' || isRunning(model)),
  model: (model, now) => bankDecides(model, outcome, now),
  real: async (_, { id, world, settle }) => {
    world.double.closeDispute(asked.get(id)!, outcome)
    await settle()
  },
})

/** The creator's account at the processor is closed, or open again: what a ruling gives is owed all the same. */
export const accountChanges = (isOpen: boolean): Moment => ({
  isOpen: (model) => model.isAccountOpen !== isOpen,
  model: (model) => {
    model.isAccountOpen = isOpen
  },
  real: async (_, { db, creator, world, settle }) => {
    const { processorId } = await db
      .selectFrom('payoutAccounts')
      .select('processorId')
      .where('creatorId', '=', creator.id)
      .executeTakeFirstOrThrow()
    world.double.onboard(processorId, isOpen ? 'active' : 'rejected')
    await settle()
  },
})

const asPunished = {
  reason: 'Sold its followers',
  deals: 'settle',
  closesSignIn: true,
  holdsPayouts: true,
} as const

/** Staff suspends the creator and settles what runs, or lets it back: neither ends the dispute. */
export const standingChanges = (isSuspended: boolean): Moment => ({
  isOpen: (model) => model.isSuspended !== isSuspended,
  model: (model) => {
    model.isSuspended = isSuspended
  },
  real: async ({ clock: { now } }, { db, creator: { accountId }, staff: { ann }, settle }) => {
    await (isSuspended
      ? suspendAccount(db, ann, accountId, asPunished, now)
      : liftSuspension(db, ann, accountId, 'It was a mistake', now))
    await settle()
  },
})
