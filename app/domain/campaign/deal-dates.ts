import { dayIn, plusHours } from '../clock.ts'
import type { Status } from '../collaboration/steps.ts'
import { payoutWithinHours } from '../escrow/fees.ts'
import { promisedPayout } from '../escrow/payout-date.ts'
import { committed } from './budget.ts'
import type { Day } from './days.ts'
import type { CampaignPerson } from './people.ts'

export const dealDateKinds = ['draft', 'publish', 'payout', 'clock'] as const
export type DealDateKind = (typeof dealDateKinds)[number]

/** A day, or days, that a deal has by its own terms: read-only in a calendar. */
export type DealDate = {
  kind: DealDateKind
  startsOn: Day
  endsOn: Day
  isDone: boolean
}

const isBefore = (status: Status, names: readonly Status[]) => names.includes(status)
const beforeDraft: readonly Status[] = ['accepted', 'funded', 'shipped', 'received']
const beforePost: readonly Status[] = [...beforeDraft, 'in_review', 'revising', 'approved']

type Course = Pick<CampaignPerson, 'status' | 'enteredAt' | 'dueAt' | 'terms' | 'publishFrom'>

/** The days of an agreed deal: when its draft is due, when it is published, when the creator is paid at the latest. */
export function datesOf(deal: Course): DealDate[] {
  const { status, enteredAt, dueAt, terms, publishFrom } = deal
  // A deal about rights has nothing to make and nothing to post.
  if (!committed.includes(status) || status === 'settled' || terms.kind === 'rights') return []
  const dates: DealDate[] = [
    { kind: 'draft', ...on(terms.draftDueOn), isDone: !isBefore(status, beforeDraft) },
    {
      kind: 'publish',
      startsOn: publishFrom < terms.publishTo ? publishFrom : terms.publishTo,
      endsOn: terms.publishTo,
      isDone: !isBefore(status, beforePost),
    },
  ]
  const paid = payoutOf({ status, enteredAt, dueAt, terms })
  if (paid) dates.push({ kind: 'payout', ...on(dayIn(paid, terms.zone)), isDone: status === 'completed' })
  return dates
}

/** The day on which the present clock of a deal runs out, whoever it runs for. */
export const clockDayOf = ({ dueAt, terms }: Pick<Course, 'dueAt' | 'terms'>): DealDate[] =>
  dueAt ? [{ kind: 'clock', ...on(dayIn(dueAt, terms.zone)), isDone: false }] : []

const on = (day: Day) => ({ startsOn: day, endsOn: day })

function payoutOf({ status, enteredAt, dueAt, terms }: Omit<Course, 'publishFrom'>): Date | null {
  if (status === 'completed') return enteredAt
  if (status === 'verified') return plusHours(enteredAt, payoutWithinHours)
  return promisedPayout({ status, dueAt, releasedAt: null, terms })
}
