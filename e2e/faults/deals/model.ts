import type { Status } from '#app/domain/collaboration/steps.ts'

/**
 * What a deal should be, restated from the product's description and from nothing of the product's own rules. Instants
 * are milliseconds, the brand sits in Riyadh: three hours before UTC, no daylight saving, Friday and Saturday off.
 */
export type Model = {
  status: Status
  dueAt: number | null
  openAt: number | null
  offers: number
  drafts: number
  changes: number
  readonly included: number
  draftDueOn: string
  publishTo: string
  /** Whether a product travels first, and whether the creator has said where. */
  readonly ships: boolean
  isAddressed: boolean
  enteredAt: number
  agreedAt: number | null
  /** The draft's day as it was agreed, whatever moved it since. */
  agreedDay: string
  /** A paid round of changes on the table. */
  extra: 'offered' | 'accepted' | null
  /** Who has asked for more time, until which day. */
  asked: { by: 'brand' | 'creator'; day: string } | null
  putOff: number
  readonly price: number
  held: number
  frozen: number
  released: number
  paidAt: number | null
  /** From the publication to the end of the agreed thirty days. */
  term: { from: number; until: number } | null
  /** The running claim that the post was away: since when, whether it is back, and when silence decides. */
  claim: Claim | null
  /** The dispute: whose it is, when silence decides, and what the ruling gives to the creator. */
  dispute: Dispute | null
}

type Dispute = {
  stands: 'opened' | 'reviewing' | 'ruled' | 'over'
  by: 'brand' | 'creator'
  dueAt: number | null
  toCreator: number
  accepted: ('brand' | 'creator')[]
}

type Claim = {
  stands: 'opened' | 'restored' | 'answered' | 'unanswered'
  missingFrom: number
  restoredAt: number | null
  dueAt: number | null
}

export const hour = 3_600_000
const day = 24 * hour
const ahead = 3 * hour

/** The last instant of a day in Riyadh. */
const endOf = (date: string) => Date.parse(`${date}T00:00:00Z`) + day - 1 - ahead

const isOff = (instant: number) => [5, 6].includes(new Date(instant + ahead).getUTCDay())

/** Working time goes by, days off do not count. */
function workingHours(since: number, hours: number): number {
  let [at, left] = [since, hours * hour]
  for (;;) {
    const midnight = Math.floor((at + ahead) / day + 1) * day - ahead
    if (!isOff(at)) {
      if (left <= midnight - at) return at + left
      left -= midnight - at
    }
    at = midnight
  }
}

const daysAnd48 = (date: string, since: number) => Math.max(endOf(date), since) + 48 * hour

/** What silence leads to, and when. */
const silence: Partial<Record<Status, { to: Status; at: (since: number) => number }>> = {
  invited: { to: 'expired', at: (since) => since + 72 * hour },
  applied: { to: 'expired', at: (since) => since + 72 * hour },
  offered: { to: 'expired', at: (since) => since + 72 * hour },
  countered: { to: 'expired', at: (since) => since + 72 * hour },
  accepted: { to: 'cancelled', at: (since) => since + 72 * hour },
  in_review: { to: 'approved', at: (since) => workingHours(since, 72) },
  published: { to: 'verified', at: (since) => since + 72 * hour },
}

/** When the brand may call the deal off for lateness. */
const lateness: Partial<Record<Status, (model: Model, since: number) => number>> = {
  funded: ({ ships, isAddressed, draftDueOn }, since) => {
    if (!ships) return daysAnd48(draftDueOn, since)
    return isAddressed ? workingHours(since, 5 * 24) : since + 72 * hour
  },
  shipped: (_, since) => since + 14 * day,
  received: ({ draftDueOn }, since) => daysAnd48(draftDueOn, since),
  revising: (_, since) => since + 72 * hour,
  approved: ({ publishTo }, since) => daysAnd48(publishTo, since),
}

/** In per cent, what the creator keeps of a deal that is called off for lateness. */
const kept: Partial<Record<Status, number>> = { revising: 25, approved: 40 }

/** A new status with its clocks. */
export function enter(model: Model, to: Status, now: number) {
  model.status = to
  model.enteredAt = now
  model.asked = null
  if (to !== 'in_review') model.extra = null
  setClocks(model, now)
}

/** The clocks of the status as it stands, from an instant on. */
export function setClocks(model: Model, now: number) {
  const to = model.status
  model.openAt = lateness[to]?.(model, now) ?? null
  model.dueAt = silence[to]?.at(now) ?? model.openAt
}

/** Held money leaves: a part to the creator, the rest back to the brand. */
export function pay(model: Model, toCreator: number) {
  model.released += toCreator
  model.held = 0
  model.frozen = 0
}

/** The deal is called off; what the creator keeps depends on how far the work was. */
export function callOff(model: Model, now: number) {
  pay(model, Math.floor((model.held * (kept[model.status] ?? 0)) / 100))
  enter(model, 'cancelled', now)
}

const dayOf = (instant: number) => new Date(instant + ahead).toISOString().slice(0, 10)
const plusDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / day)

/** The product is there: the creator gets as many days as the agreement gave, three to fourteen, and the post waits too. */
export function arrive(model: Model, now: number) {
  const given = daysFrom(dayOf(model.agreedAt!), model.agreedDay)
  const earliest = plusDays(dayOf(now), Math.min(14, Math.max(3, given)))
  const late = Math.max(0, daysFrom(model.draftDueOn, earliest))
  model.draftDueOn = plusDays(model.draftDueOn, late)
  model.publishTo = plusDays(model.publishTo, late)
  enter(model, 'received', now)
}

const workDay = ({ status, ships }: Model) => status === 'received' || (status === 'funded' && !ships)

/** Two days later than what the running clock is about. */
export function twoDaysMore(model: Model): string {
  if (workDay(model)) return plusDays(model.draftDueOn, 2)
  return plusDays(model.status === 'approved' ? model.publishTo : dayOf(model.dueAt!), 2)
}

/** The deadline moves to the end of a day, or with the day of the terms. */
export function moveTo(model: Model, date: string) {
  const isDraft = workDay(model)
  if (isDraft || model.status === 'approved') {
    const by = daysFrom(isDraft ? model.draftDueOn : model.publishTo, date)
    if (isDraft) model.draftDueOn = date
    model.publishTo = plusDays(model.publishTo, by)
    return setClocks(model, model.enteredAt)
  }
  model.dueAt = endOf(date)
  if (model.openAt !== null) model.openAt = endOf(date)
}

/** Whether the money would be held for more than eighty days if the deadline moved to a day. */
export function isTooLong(model: Model, date: string): boolean {
  const moved = { ...model }
  moveTo(moved, date)
  const last =
    model.status === 'published'
      ? moved.dueAt!
      : Math.max(endOf(moved.publishTo) + 72 * hour, moved.dueAt! + (48 + 72) * hour)
  return last > model.paidAt! + 80 * day
}

export const mayBePutOff = ({ status, dueAt, putOff }: Model) =>
  dueAt !== null && putOff < 3 && [...atWork, 'published'].includes(status)

const atWork: readonly Status[] = ['funded', 'shipped', 'received', 'in_review', 'revising', 'approved']

/** The thirty days that a post stays up begin. */
export function comeOut(model: Model, now: number) {
  enter(model, 'published', now)
  model.term = { from: now, until: now + 30 * day }
}

/** What the whole days are worth that the post was away, in halalas of whole riyals' hundredths, rounded down. */
export function missingWorth({ price, term }: Model, { missingFrom, restoredAt }: Claim): number {
  const until = Math.min(restoredAt ?? Infinity, term!.until)
  const days = Math.max(0, Math.floor((until - missingFrom) / day))
  return Math.floor((price * days) / 30)
}

/** The creator has three days to say something, the brand three to look again; then it is decided without them. */
export const claimDue = (stands: Claim['stands'], now: number) =>
  stands === 'opened' || stands === 'restored' ? now + 72 * hour : null

/** Nobody appeals any more: the money moves as staff has ruled. */
export function closeRuling(model: Model, now: number) {
  const { toCreator } = model.dispute!
  Object.assign(model.dispute!, { stands: 'over', dueAt: null })
  pay(model, toCreator)
  enter(model, toCreator === 0 ? 'refunded' : 'settled', now)
}

/** One look of the timer at the deal. */
export function look(model: Model, now: number) {
  const { claim } = model
  if (claim && claim.dueAt !== null && now >= claim.dueAt)
    model.claim = claim.stands === 'restored' ? null : { ...claim, stands: 'unanswered', dueAt: null }
  const { dispute } = model
  if (dispute && dispute.dueAt !== null && now >= dispute.dueAt) {
    if (dispute.stands === 'ruled') closeRuling(model, now)
    else Object.assign(dispute, { stands: 'reviewing', dueAt: null })
  }
  const next = silence[model.status]
  const isHeldUp = model.status === 'published' && model.claim
  if (next && model.dueAt !== null && now >= model.dueAt && !isHeldUp) {
    if (next.to === 'verified') pay(model, model.held)
    enter(model, next.to, now)
  }
  // Nothing is held longer than eighty days.
  if (model.paidAt !== null && now - model.paidAt >= 80 * day && atWork.includes(model.status))
    callOff(model, now)
}
