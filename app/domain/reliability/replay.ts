import type { Role } from '../actor.ts'
import { endOfDay, plusHours } from '../clock.ts'
import type { Side } from '../collaboration/deal-view.ts'
import { waits } from '../collaboration/clock-table.ts'
import { deadlines, type Terms } from '../collaboration/deadline.ts'
import { daysAfterArrival } from '../collaboration/delivery.ts'
import { putOff } from '../collaboration/more-time.ts'
import { standingOf, type Status } from '../collaboration/steps.ts'
import type { Criterion, ReasonName } from '../dispute/reasons.ts'
import { doesDuty, dutyAt, type DutyKind, dutyRule, failsDuty, type Measure } from './duties.ts'

export type PastEvent = {
  step: string
  /** Null for the first. */
  from: Status | null
  to: Status
  role: Role
  note: string
  at: Date
}

/** What is kept of a deal, as far as its punctuality follows from it. */
export type DealPast = {
  id: string
  /** Oldest first. */
  events: readonly PastEvent[]
  terms: Omit<Terms, 'draftDueOn' | 'publishTo' | 'shipping'>
  shipsProduct: boolean
  /** Null before there was an agreement. */
  agreed: { acceptedAt: Date; draftDueOn: string; publishTo: string } | null
  /** By what a dispute about it was decided. */
  ruling: { reason: ReasonName; criterion: Criterion } | null
}

/** Whose doing a delay is: a side's, the carrier's, both sides' who agreed to it, or nobody's by a ruling. */
export type Cause = Side | 'carrier' | 'agreed' | 'ruled'

/** `void`: nobody could know whether it would have been kept. */
export type Outcome = 'kept' | 'missed' | 'excused' | 'void'

/** One thing that a deal waited for. `cause` is null exactly where there was no delay. */
export type Duty = {
  kind: DutyKind | 'keep-paid'
  /** Null for the carrier's. */
  side: Side | null
  measure: Measure
  since: Date
  dueAt: Date
  /** Null while it is still waited for. */
  endedAt: Date | null
  outcome: Outcome
  cause: Cause | null
}

type Wait = {
  kind: DutyKind
  since: Date
  /** By when it was to be done before anything was put off. */
  agreedDue: Date
  dueAt: Date
}

/**
 * Goes through a deal as it happened, with the clocks of its life as they ran, and says of each wait whether the party
 * kept it, and if not, whose doing that was. A delay has one cause: the party's own where it acted after the day as it
 * had become by then; otherwise whatever put that day off, and where several did, the longest.
 */
export function replay(past: DealPast, now: Date): Duty[] {
  const walk = new Walk(past, now)
  for (const event of past.events) walk.follow(event)
  walk.stop()
  return walk.found.map((duty) => asRuled(duty, past.ruling))
}

/** A way through the events of one deal. */
class Walk {
  readonly found: Duty[] = []
  private readonly past: DealPast
  private readonly now: Date
  /** How long each cause held the deal up beyond its clocks, and how long each party was waited for at all. */
  private readonly delays = new Map<Cause, number>()
  private readonly waited = new Map<Cause, number>()
  private course: Course
  private wait: Wait | null = null

  constructor(past: DealPast, now: Date) {
    this.past = past
    this.now = now
    const { draftDueOn, publishTo } = past.agreed ?? { draftDueOn: '1970-01-01', publishTo: '1970-01-01' }
    const shipping = past.shipsProduct ? 'unaddressed' : 'none'
    this.course = courseAt('invited', now, { ...past.terms, draftDueOn, publishTo, shipping })
  }

  follow(event: PastEvent) {
    const { step, from, to, at } = event
    if (step === 'give-address') this.address(event)
    else if (step === 'agree-more-time') this.putOff(event)
    else if (from !== to) {
      this.end(event)
      if (step === 'charge-back') this.found.push(takenBack(at))
      const { agreed } = this.past
      const days = step === 'receive-product' && agreed ? daysAfterArrival(this.course.terms, agreed, at) : {}
      this.enter(to, at, { ...this.course.terms, ...days })
    }
  }

  /** What is still waited for counts as soon as it is late. */
  stop() {
    if (this.wait && this.now > this.wait.dueAt) this.late(this.wait, null)
  }

  private enter(status: Status, at: Date, terms: Terms) {
    this.course = courseAt(status, at, terms)
    this.wait = waitIn(this.course, this.past)
  }

  /** With an address the brand's time to send begins, and begins anew with another. */
  private address(event: PastEvent) {
    const { status, terms } = this.course
    if (this.wait?.kind === 'address') this.end(event)
    const addressed: Terms = { ...terms, shipping: this.past.shipsProduct ? 'addressed' : 'none' }
    if (status === 'funded') this.enter(status, event.at, addressed)
    else this.course = { ...this.course, terms: addressed }
  }

  /** The note of the event begins with the day. */
  private putOff({ note }: PastEvent) {
    if (!this.wait) return
    const before = this.wait.dueAt
    this.course = { ...this.course, ...putOff(this.course, note.slice(0, 10)) }
    this.wait = { ...this.wait, dueAt: dueIn(this.wait.kind, this.course) }
    add(this.delays, 'agreed', before, this.wait.dueAt)
  }

  private end({ step, role, at }: PastEvent) {
    const { wait } = this
    if (!wait) return
    const party = partyOf(wait.kind)
    add(this.waited, party, wait.since, at)
    if (at > wait.dueAt || failsDuty(wait.kind, step, role)) this.late(wait, at)
    else if (!doesDuty(wait.kind, step, role)) this.write(wait, at, 'void', null)
    else if (at <= wait.agreedDue) this.write(wait, at, 'kept', null)
    else this.write(wait, at, 'excused', longest(this.delays) ?? longest(this.waited, party) ?? party)
  }

  /** The carrier is measured by nobody: what it does is only the cause of others' delays. */
  private late(wait: Wait, at: Date | null) {
    const party = partyOf(wait.kind)
    add(this.delays, party, wait.dueAt, at ?? this.now)
    this.write(wait, at, party === 'carrier' ? 'excused' : 'missed', party)
  }

  private write({ kind, since, dueAt }: Wait, endedAt: Date | null, outcome: Outcome, cause: Cause | null) {
    const { side, measure } = dutyRule(kind)
    this.found.push({ kind, side, measure, since, dueAt, endedAt, outcome, cause })
  }
}

const partyOf = (kind: DutyKind) => dutyRule(kind).side ?? ('carrier' as const)

const add = (counted: Map<Cause, number>, cause: Cause, from: Date, to: Date) =>
  counted.set(cause, (counted.get(cause) ?? 0) + Math.max(0, to.getTime() - from.getTime()))

type Course = Parameters<typeof putOff>[0]

const courseAt = (status: Status, enteredAt: Date, terms: Terms): Course => ({
  ...{ status, enteredAt, terms },
  ...deadlines(status, enteredAt, terms),
})

/** A day of the terms ends at midnight; whoever could begin only then has two days from there. */
function dueIn(kind: DutyKind, { terms, enteredAt, dueAt }: Course): Date {
  const { day } = dutyRule(kind)
  if (!day) return dueAt!
  const [end, least] = [endOfDay(terms[day], terms.zone), plusHours(enteredAt, waits.draft.grace)]
  return end > least ? end : least
}

function waitIn(course: Course, { agreed }: DealPast): Wait | null {
  const kind = dutyAt(standingOf(course))
  if (!kind || !course.dueAt) return null
  const { day } = dutyRule(kind)
  const dueAt = dueIn(kind, course)
  const agreedDue = day && agreed ? endOfDay(agreed[day], course.terms.zone) : dueAt
  return { kind, since: course.enteredAt, agreedDue, dueAt }
}

/** The largest of what is counted, `besides` left out; undefined where nothing was. */
function longest(counted: ReadonlyMap<Cause, number>, besides?: Cause): Cause | undefined {
  const rest = [...counted].filter(([cause, length]) => cause !== besides && length > 0)
  return rest.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0]
}

const takenBack = (at: Date): Duty => ({
  ...{ kind: 'keep-paid', side: 'brand', measure: 'paid', since: at, dueAt: at, endedAt: at },
  ...{ outcome: 'missed', cause: 'brand' },
})

/** Reasons of disputes that are about a delay, with the duties it can have been. */
const contested: Partial<Record<ReasonName, readonly Duty['kind'][]>> = {
  late: ['draft', 'revise', 'publish'],
  'not-delivered': ['draft', 'revise', 'publish'],
  'product-not-received': ['ship'],
}

/** Whoever was found to have delivered as agreed, or of whom nothing was proven, is not late. */
function asRuled(duty: Duty, ruling: DealPast['ruling']): Duty {
  if (duty.outcome !== 'missed' || !ruling || !contested[ruling.reason]?.includes(duty.kind)) return duty
  const { criterion } = ruling
  if (criterion === 'parcel-lost') return { ...duty, outcome: 'excused', cause: 'carrier' }
  const isCleared = criterion === 'delivered-as-agreed' || criterion === 'unproven'
  return isCleared ? { ...duty, outcome: 'excused', cause: 'ruled' } : duty
}
