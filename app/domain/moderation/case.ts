import { plusDays, plusHours } from '../clock.ts'
import { Refusal } from '../refusal.ts'

/**
 * What others see of somebody. A kit is a creator's public page, a brand its page for creators, a reply the answer to
 * feedback, a video one that a draft holds.
 */
export const subjectKinds = [
  'message',
  'feedback',
  'reply',
  'brief',
  'kit',
  'brand',
  'contest',
  'video',
] as const
export type SubjectKind = (typeof subjectKinds)[number]
export type Subject = { kind: SubjectKind; id: string }

/** The closed list of what is against the rules; it is what a report claims and what a decision finds. */
export const breaches = [
  'spam',
  'abuse',
  'hate',
  'sexual',
  'danger',
  'fraud',
  'private',
  'copyright',
  'other',
] as const
export type Breach = (typeof breaches)[number]

/** What the lists of staff find by themselves. */
export const finds = ['listed_word', 'listed_image'] as const
export type Find = (typeof finds)[number]
export const isFind = (reason: string): reason is Find => (finds as readonly string[]).includes(reason)

export const outcomes = ['keep', 'hide', 'remove'] as const
export type ModerationOutcome = (typeof outcomes)[number]

/** Why something is not seen: a listed word holds it for staff, or staff has decided so. */
export type Standing = 'held' | 'hidden' | 'removed'

export type CaseStatus = 'open' | 'decided' | 'appealed' | 'final'

/** Staff looks at a report within so many hours; at what may harm somebody sooner. START VALUES. */
const hoursToDecide = 72
const hoursWhereDanger = 24
/** Whoever is decided against may appeal once, within so many days. */
export const appealDays = 14

/** By when staff has to have looked at it; a graver report brings an open case forward. */
export function caseDueAt(reason: Breach | Find, now: Date, before: Date | null = null): Date {
  const due = plusHours(now, reason === 'danger' ? hoursWhereDanger : hoursToDecide)
  return before && before < due ? before : due
}

type Decided = { status: CaseStatus; decidedBy: string | null }

/**
 * The status that a decision leads to. An appeal is decided by somebody else, and then for good. @throws Refusal.
 */
export function decide({ status, decidedBy }: Decided, accountId: string): CaseStatus {
  if (status !== 'open' && status !== 'appealed') throw new Refusal('conflict', 'moderation.decided')
  if (status === 'appealed' && decidedBy === accountId)
    throw new Refusal('forbidden', 'moderation.another_person')
  return status === 'open' ? 'decided' : 'final'
}

/** Whether the one whose it is may appeal now: once, in time, and only against something. */
export const mayAppeal = (
  {
    status,
    outcome,
    decidedAt,
  }: { status: CaseStatus; outcome: ModerationOutcome | null; decidedAt: Date | null },
  now: Date,
) =>
  status === 'decided' &&
  outcome !== null &&
  outcome !== 'keep' &&
  decidedAt !== null &&
  now < plusDays(decidedAt, appealDays)

/** What a decision makes of what others see; null when they see all of it. */
export const standingAfter = (outcome: ModerationOutcome): Standing | null =>
  outcome === 'keep' ? null : outcome === 'hide' ? 'hidden' : 'removed'
