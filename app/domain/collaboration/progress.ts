import { endOfDay, plusHours } from '../clock.ts'
import { payoutWithinHours } from '../escrow/fees.ts'
import { deadline, type Terms } from './deadline.ts'
import type { DealView, Side } from './deal-view.ts'
import {
  isEnded,
  silenceOf,
  type Status,
  type StepName,
  stepNames,
  stepOf,
  stops,
  type Stop,
  turnOf,
} from './steps.ts'

/** The stop that a status works towards; null when the usual way is left or its end reached. */
export function currentStop(status: Status): Stop | null {
  const steps = stepNames.map(stepOf).filter(({ from }) => from.includes(status))
  const reaching = steps.find(({ stop }) => stop)
  if (reaching) return reaching.stop!
  const next = steps.find(({ turn }) => turn)
  return next ? currentStop(next.to) : null
}

export type Progress = {
  stop: Stop
  state: 'done' | 'yours' | 'theirs' | 'next'
  /** When it was done, or by when it is to be done; a calendar day where the terms name one. */
  date: Date | string | null
}

type Course = Pick<DealView, 'status' | 'enteredAt' | 'dueAt' | 'terms' | 'history' | 'reader'>

/** The seven stops of a deal as one side sees them: what is done and when, whose turn it is, what is to come. */
export function progressOf(deal: Course): Progress[] {
  const here = currentStop(deal.status)
  const ahead = isEnded(deal.status) || here === null ? {} : outlook(deal)
  return stops.map((stop): Progress => {
    if (stop === here)
      return {
        stop,
        state: isTurnOf(deal.reader, deal.status) ? 'yours' : 'theirs',
        date: ahead[stop] ?? null,
      }
    const done = deal.history.findLast(({ step }) => step in stopOf && stopOf[step as StepName] === stop)
    return done
      ? { stop, state: 'done', date: done.takenAt }
      : { stop, state: 'next', date: ahead[stop] ?? null }
  })
}

export const isTurnOf = (side: Side, status: Status) => turnOf(status) === side

const stopOf: Partial<Record<StepName, Stop>> = Object.fromEntries(
  stepNames.flatMap((name) => (stepOf(name).stop ? [[name, stepOf(name).stop]] : [])),
)

/** By when each stop to come is reached at the latest, if everybody keeps the terms. */
function outlook({ status, enteredAt, dueAt, terms }: Course): Partial<Record<Stop, Date | string>> {
  const here = currentStop(status)!
  const released = lastRelease({ status, dueAt, terms })
  const paid = plusHours(status === 'verified' ? enteredAt : released, payoutWithinHours)
  const ahead: Partial<Record<Stop, Date | string>> = {
    draft: terms.draftDueOn,
    review: deadline(silenceOf('in_review')!.clock, endOfDay(terms.draftDueOn, terms.zone), terms),
    publish: terms.publishTo,
    verified: released,
    paid,
  }
  // The day in the terms says more than the same day with its grace.
  const isByTerms = status !== 'revising' && (here === 'draft' || here === 'publish')
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
  return deadline(silenceOf('published')!.clock, endOfDay(terms.publishTo, terms.zone), terms)
}
