import { endOfDay, plusHours } from '../clock.ts'
import { payoutWithinHours } from '../escrow/fees.ts'
import { waits } from './clock-table.ts'
import { deadline, type Terms } from './deadline.ts'
import type { DealView, Side } from './deal-view.ts'
import { type DealKind, isStepOf } from './kind.ts'
import {
  isEnded,
  type Standing,
  standingOf,
  type Status,
  type StepName,
  stepNames,
  stepOf,
  stops,
  type Stop,
  turnOf,
} from './steps.ts'

/** The stop that a status works towards; null when the usual way is left or its end reached. */
export function currentStop(status: Status, kind?: DealKind): Stop | null {
  const steps = stepNames.filter((name) => leadsSomewhere(name, status, kind)).map(stepOf)
  const reaching = steps.find(({ stop }) => stop)
  if (reaching) return reaching.stop!
  const next = steps.find(({ turn }) => turn)
  return next ? currentStop(next.to, kind) : null
}

/** Of a deal of this kind, whatever its product. */
const leadsSomewhere = (name: StepName, status: Status, kind: DealKind = 'work') =>
  isStepOf(kind, name) && stepOf(name).from.includes(status)

export type Progress = {
  stop: Stop
  state: 'done' | 'yours' | 'theirs' | 'next'
  /** When it was done, or by when it is to be done; a calendar day where the terms name one. */
  date: Date | string | null
}

type Course = Pick<DealView, 'status' | 'enteredAt' | 'dueAt' | 'terms' | 'history' | 'reader'>

/**
 * The stops of a deal as one side sees them: what is done and when, whose turn it is, what is to come. Only those that
 * a deal of its kind makes.
 */
export function progressOf(deal: Course): Progress[] {
  const kind = deal.terms.kind ?? 'work'
  const here = currentStop(deal.status, kind)
  const ahead = isEnded(deal.status) || here === null ? {} : outlook(deal)
  const made = stops.filter((stop) =>
    stepNames.some((name) => isStepOf(kind, name) && stepOf(name).stop === stop),
  )
  return made.map((stop): Progress => {
    if (stop === here)
      return {
        stop,
        state: isTurnOf(deal.reader, standingOf(deal)) ? 'yours' : 'theirs',
        date: ahead[stop] ?? null,
      }
    const done = deal.history.findLast(({ step }) => step in stopOf && stopOf[step as StepName] === stop)
    return done
      ? { stop, state: 'done', date: done.takenAt }
      : { stop, state: 'next', date: ahead[stop] ?? null }
  })
}

export const isTurnOf = (side: Side, standing: Standing) => turnOf(standing) === side

const stopOf: Partial<Record<StepName, Stop>> = Object.fromEntries(
  stepNames.flatMap((name) => (stepOf(name).stop ? [[name, stepOf(name).stop]] : [])),
)

/** The draft waits for a product that has not arrived. */
export const isProductAwaited = ({ status, terms }: Pick<Course, 'status' | 'terms'>) =>
  status === 'shipped' || (status === 'funded' && terms.shipping !== 'none')

/** By when each stop to come is reached at the latest, if everybody keeps the terms. */
function outlook({ status, enteredAt, dueAt, terms }: Course): Partial<Record<Stop, Date | string>> {
  const here = currentStop(status, terms.kind)!
  const released = lastRelease({ status, dueAt, terms })
  const paid = plusHours(status === 'verified' ? enteredAt : released, payoutWithinHours)
  const ahead: Partial<Record<Stop, Date | string>> = {
    draft: terms.draftDueOn,
    review: deadline(waits.review, endOfDay(terms.draftDueOn, terms.zone), terms),
    publish: terms.publishTo,
    verified: released,
    paid,
  }
  // The day in the terms says more than the same day with its grace.
  const isByTerms =
    status !== 'revising' && !isProductAwaited({ status, terms }) && (here === 'draft' || here === 'publish')
  return isByTerms || here === 'paid' ? ahead : { ...ahead, ...(dueAt ? { [here]: dueAt } : {}) }
}

/** The instant at which a held payment is released at the latest, once the post is out in time. */
export function lastRelease({
  status,
  dueAt,
  terms,
}: {
  status: Status
  dueAt: Date | null
  terms: Terms
}): Date {
  if (status === 'published' && dueAt) return dueAt
  // What a deal about rights holds is released when it is paid for, on the day of its offer's clocks at the latest.
  if (terms.kind === 'rights') return endOfDay(terms.publishTo, terms.zone)
  return deadline(waits.check, endOfDay(terms.publishTo, terms.zone), terms)
}
