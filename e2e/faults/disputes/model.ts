import type { DisputeStatus } from '#app/domain/dispute/steps.ts'

export type Side = 'brand' | 'creator'
/** Persons of staff. */
export type Person = 'ann' | 'ben' | 'cleo'

type Ruling = { toCreator: number; frozen: number; author: Person; second: Person | null }

/**
 * What a dispute should be, restated from the product's description and from nothing of the product's own rules. Money is
 * in halalas, instants are milliseconds.
 */
export type Model = {
  readonly by: Side
  readonly price: number
  status: DisputeStatus
  dueAt: number | null
  /** The ruling on the claim, and the one on the appeal. */
  first: Ruling | null
  appeal: Ruling | null
  accepted: Side[]
  offer: { by: Side; toCreator: number; frozen: number; until: number; number: number } | null
  offers: number
  frozen: number
  released: number
  /** To the brand, whether it has arrived or not. */
  returned: number
  chargedBack: number
  /** A bank that asks for so much of the payment; once at most. */
  bank: 'none' | { asks: number } | 'over'
  /** Whether the creator's account at the processor takes money. */
  isAccountOpen: boolean
  /** Staff has suspended the creator: nothing is paid out, and the dispute goes on. */
  isSuspended: boolean
}

export const hour = 3_600_000
export const limit = 1_900_000

const clocks: Partial<Record<DisputeStatus, number>> = {
  opened: 72,
  reviewing: 120,
  seconding: 24,
  ruled: 72,
  appealed: 120,
  appeal_seconding: 24,
}

export const otherOf = (side: Side): Side => (side === 'brand' ? 'creator' : 'brand')
export const isContested = ({ bank }: Model) => typeof bank === 'object'
export const clockOf = (status: DisputeStatus) => clocks[status]
export const isRunning = ({ status }: Model) => clockOf(status) !== undefined
export const isIn = ({ status }: Model, ...statuses: DisputeStatus[]) => statuses.includes(status)

/** Over 19,000 riyals two persons of staff have to agree. */
export const needsTwo = ({ frozen }: Model) => frozen > limit

export function begin(by: Side, price: number, now: number): Model {
  return {
    ...{ by, price, status: 'opened', dueAt: now + 72 * hour, first: null, appeal: null, accepted: [] },
    ...{ offer: null, offers: 0, frozen: price, released: 0, returned: 0, chargedBack: 0 },
    ...{ bank: 'none', isAccountOpen: true, isSuspended: false },
  }
}

export function enter(model: Model, to: DisputeStatus, now: number) {
  const hours = clocks[to]
  model.status = to
  model.dueAt = hours === undefined ? null : now + hours * hour
  if (hours === undefined) model.offer = null
}

/** What is frozen leaves, a part to the creator and the rest to the brand. */
export function share(model: Model, toCreator: number, to: 'final' | 'settled', now: number) {
  model.released = toCreator
  model.returned = model.frozen - toCreator
  model.frozen = 0
  enter(model, to, now)
}

/** A ruling is written: alone it counts at once, over the limit it waits for a second person. */
export function rule(model: Model, author: Person, part: number, now: number) {
  const toCreator = Math.floor(model.frozen * part)
  const ruling = { toCreator, frozen: model.frozen, author, second: null }
  const isAppeal = model.status === 'appealed'
  if (isAppeal) model.appeal = ruling
  else model.first = ruling
  if (needsTwo(model)) return enter(model, isAppeal ? 'appeal_seconding' : 'seconding', now)
  if (isAppeal) return share(model, toCreator, 'final', now)
  giveOut(model, now)
}

export function giveOut(model: Model, now: number) {
  model.accepted = []
  enter(model, 'ruled', now)
}

/** The timer looks: silence decides, unless a bank is still asking for the money. */
export function look(model: Model, now: number) {
  const { status, dueAt, offer } = model
  if (dueAt !== null && now >= dueAt) {
    if (status === 'opened') enter(model, 'reviewing', now)
    if (status === 'ruled' && !isContested(model)) share(model, model.first!.toCreator, 'final', now)
  }
  if (offer && now >= offer.until) model.offer = null
}

/** The bank has decided: what it keeps is gone from what is frozen, and what was said about more than that is void. */
export function bankDecides(model: Model, outcome: 'won' | 'lost', now: number) {
  const { asks } = model.bank as { asks: number }
  model.bank = 'over'
  if (outcome === 'won') return
  model.frozen -= asks
  model.chargedBack += asks
  if (model.frozen === 0) return enter(model, 'charged_back', now)
  model.offer = null
  if (isIn(model, 'seconding', 'ruled')) enter(model, 'reviewing', now)
  else if (model.status === 'appeal_seconding') enter(model, 'appealed', now)
}
