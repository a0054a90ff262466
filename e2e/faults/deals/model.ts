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
  readonly publishTo: string
  readonly price: number
  held: number
  frozen: number
  released: number
  paidAt: number | null
}

const hour = 3_600_000
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
  funded: ({ draftDueOn }, since) => daysAnd48(draftDueOn, since),
  received: ({ draftDueOn }, since) => daysAnd48(draftDueOn, since),
  revising: (_, since) => since + 72 * hour,
  approved: ({ publishTo }, since) => daysAnd48(publishTo, since),
}

/** In per cent, what the creator keeps of a deal that is called off for lateness. */
const kept: Partial<Record<Status, number>> = { revising: 25, approved: 40 }

/** A new status with its clocks. */
export function enter(model: Model, to: Status, now: number) {
  model.status = to
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

const atWork: readonly Status[] = ['funded', 'shipped', 'received', 'in_review', 'revising', 'approved']

/** One look of the timer at the deal. */
export function look(model: Model, now: number) {
  const next = silence[model.status]
  if (next && model.dueAt !== null && now >= model.dueAt) {
    if (next.to === 'verified') pay(model, model.held)
    enter(model, next.to, now)
  }
  // Nothing is held longer than eighty days.
  if (model.paidAt !== null && now - model.paidAt >= 80 * day && atWork.includes(model.status))
    callOff(model, now)
}
