import { daysBetween } from '../calendar-day.ts'
import type { Brief, Extension } from '../campaign/brief.ts'
import type { Status } from '../collaboration/steps.ts'

/** A use that was granted. `organic` is the brand's own pages, `paid` advertising, `all` both. */
export type Use = Extension['use']

/** One permission: what, where, from which day until which, both included, in the brand's zone. */
export type Period = { use: Use; territory: string; from: string; until: string; source: Source }

/** Where a permission comes from: the deal's own agreement, a paid extension, or the creator's free word. */
export type Source = 'agreement' | 'extension' | 'allowance'

/** A permission given after the agreement. `endedOn` is the day on which the money for it went back. */
export type Grant = Omit<Period, 'source'> & { source: 'extension' | 'allowance'; endedOn: string | null }

/** What is known of a deal's rights. Days are calendar days in the brand's zone. */
export type RightsFacts = {
  status: Status
  agreed: Pick<Brief, 'rightsUse' | 'rightsTerritory' | 'rightsUntil'>
  /** The day on which the price was released to the creator. */
  begunOn: string | null
  /** The day on which that money went back. */
  endedOn: string | null
  grants: readonly Grant[]
}

export const rightsStates = ['none', 'not_yet', 'in_force', 'expiring', 'expired', 'revoked'] as const
export type RightsState = (typeof rightsStates)[number]

/** `live` is what may be done on the day, the nearest end first; `endsOn` is that end, or the last one that was. */
export type Standing = { state: RightsState; live: Period[]; endsOn: string | null; daysLeft: number | null }

/** From so many days before their end on, rights are called expiring. */
export const expiringWithin = 30

/**
 * Rights follow the money. They begin on the day on which the price is released to the creator (the post is verified,
 * or a ruling pays the creator something) and last through their last day. They end at once when a bank takes the
 * payment back or staff takes back all that was released. A deal that ends without paying the creator for finished
 * work gives none. A grant stands on its own payment in the same way.
 */
export function standingOf(facts: RightsFacts, today: string): Standing {
  const live = periodsOf(facts, today).filter(({ until }) => today <= until)
  const [nearest] = live
  if (nearest) {
    const daysLeft = daysBetween(today, nearest.until)
    return {
      state: daysLeft <= expiringWithin ? 'expiring' : 'in_force',
      live,
      endsOn: nearest.until,
      daysLeft,
    }
  }
  const none = { live: [], daysLeft: null }
  const last = periodsOf(facts, today).at(-1)
  if (last) return { ...none, state: 'expired', endsOn: last.until }
  const isAgreed = facts.agreed.rightsUse !== 'none'
  if (facts.grants.some(({ endedOn }) => endedOn) || (isAgreed && isOver(facts)))
    return { ...none, state: 'revoked', endsOn: null }
  // Paid for after the agreed end.
  if (isAgreed && facts.begunOn) return { ...none, state: 'expired', endsOn: facts.agreed.rightsUntil }
  return { ...none, state: isAgreed ? 'not_yet' : 'none', endsOn: null }
}

/** What the brand may do with the content on the day; nothing is allowed that no period names. */
export const mayUse = (standing: Standing) => standing.live.length > 0

/**
 * Every permission that has begun and that its payment still stands behind, the nearest end first; those that another
 * one makes pointless are left out.
 */
export function periodsOf(facts: RightsFacts, today: string): Period[] {
  const granted = facts.grants.filter(({ endedOn }) => !endedOn).map(asPeriod)
  const begun = [...agreedPeriod(facts), ...granted].filter(({ from }) => from <= today)
  return begun
    .filter((one, at) => !begun.some((other, index) => index !== at && covers(other, one, index < at)))
    .toSorted((a, b) => a.until.localeCompare(b.until))
}

const asPeriod = ({ use, territory, from, until, source }: Grant): Period => ({
  use,
  territory,
  from,
  until,
  source,
})

function agreedPeriod({ agreed, begunOn, endedOn }: RightsFacts): Period[] {
  const { rightsUse: use, rightsTerritory: territory, rightsUntil: until } = agreed
  if (use === 'none' || !until || !begunOn || endedOn || until < begunOn) return []
  return [{ use, territory, from: begunOn, until, source: 'agreement' }]
}

/** Whether one permission allows all that another one does, and longer; of two alike the earlier stands. */
function covers(wide: Period, narrow: Period, isEarlier: boolean) {
  const isAsWide =
    (wide.use === 'all' || wide.use === narrow.use) &&
    (wide.territory === '' || wide.territory.toLowerCase() === narrow.territory.toLowerCase())
  if (!isAsWide || wide.until < narrow.until) return false
  if (wide.until > narrow.until) return true
  const isSame = wide.use === narrow.use && wide.territory.toLowerCase() === narrow.territory.toLowerCase()
  return !isSame || wide.from < narrow.from || (wide.from === narrow.from && isEarlier)
}

/** The deal has ended, or its money went back: no rights of its agreement will come any more. */
const isOver = ({ status, endedOn }: RightsFacts) =>
  endedOn !== null || ['declined', 'withdrawn', 'expired', 'cancelled', 'refunded'].includes(status)

/** Statuses in which the price of finished work is the creator's. */
const paidFor: readonly Status[] = ['verified', 'completed', 'settled']

/** Whether there is content whose use can be extended: it was paid for, and the money has not gone back. */
export const canBeExtended = ({ status, begunOn, endedOn }: RightsFacts) =>
  paidFor.includes(status) && begunOn !== null && endedOn === null

/** Whether a further permission allows anything that is not allowed already. */
export function addsSomething(
  facts: RightsFacts,
  wish: Pick<Period, 'use' | 'territory' | 'until'>,
  today: string,
) {
  const asked: Period = { ...wish, from: today, source: 'extension' }
  return !periodsOf(facts, today).some((one) => covers(one, asked, true))
}
