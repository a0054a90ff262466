import type { Status } from '../collaboration/steps.ts'
import type { DisputeSide } from './steps.ts'

/** What a side may bring or name as evidence. */
export const evidencePoints = [
  'agreement',
  'deadline',
  'draft',
  'remarks',
  'post',
  'label',
  'absence',
  'use',
  'audience',
  'parcel',
  'delivery',
  'payment',
  'words',
  'other',
] as const
export type EvidencePoint = (typeof evidencePoints)[number]

/** By what staff rules. `usual` is the creator's part that usually follows, in per cent of what is frozen. */
export const criteria = {
  'nothing-delivered': { usual: [0, 0] },
  'partly-delivered': { usual: [10, 90] },
  'delivered-as-agreed': { usual: [100, 100] },
  'late-usable': { usual: [70, 95] },
  'brief-missed': { usual: [30, 80] },
  'label-missing': { usual: [50, 90] },
  'days-missing': { usual: [0, 99] },
  'rights-exceeded': { usual: [100, 100] },
  'not-real': { usual: [0, 0] },
  'parcel-lost': { usual: [0, 25] },
  'payment-owed': { usual: [100, 100] },
  'beyond-brief': { usual: [90, 100] },
  unproven: { usual: [0, 100] },
} as const satisfies Record<string, { usual: readonly [least: number, most: number] }>
export type Criterion = keyof typeof criteria
export const criterionNames = Object.keys(criteria) as Criterion[]
export const isCriterion = (name: string): name is Criterion => Object.hasOwn(criteria, name)

export type Reason = {
  by: readonly DisputeSide[]
  /** In which statuses of the deal it may be the reason. */
  when: readonly Status[]
  /** What Athar lays before staff by itself, out of the deal. */
  kept: readonly EvidencePoint[]
  /** What the side brings that says so. */
  brings: readonly EvidencePoint[]
  /** What the other side brings to answer it. */
  answers: readonly EvidencePoint[]
  /** The criteria by which it is ruled, the usual one first. */
  criteria: readonly Criterion[]
}

/** The closed list of what a dispute may be about. Published as it stands; START VALUES. */
export const reasons = {
  'not-delivered': {
    by: ['brand'],
    when: ['funded', 'shipped', 'received', 'in_review', 'revising', 'approved'],
    kept: ['agreement', 'deadline', 'draft', 'words'],
    brings: ['words'],
    answers: ['draft', 'words', 'other'],
    criteria: ['nothing-delivered', 'partly-delivered', 'delivered-as-agreed', 'unproven'],
  },
  late: {
    by: ['brand'],
    when: ['funded', 'received', 'in_review', 'revising', 'approved', 'published'],
    kept: ['agreement', 'deadline', 'draft', 'words'],
    brings: ['deadline', 'other'],
    answers: ['words', 'parcel', 'other'],
    criteria: ['late-usable', 'nothing-delivered', 'delivered-as-agreed', 'unproven'],
  },
  'off-brief': {
    by: ['brand'],
    when: ['in_review', 'revising', 'approved', 'published'],
    kept: ['agreement', 'draft', 'remarks', 'post'],
    brings: ['draft', 'post'],
    answers: ['draft', 'words', 'other'],
    criteria: ['brief-missed', 'partly-delivered', 'delivered-as-agreed', 'unproven'],
  },
  undisclosed: {
    by: ['brand'],
    when: ['approved', 'published'],
    kept: ['agreement', 'label', 'post'],
    brings: ['label', 'post'],
    answers: ['label', 'post', 'other'],
    criteria: ['label-missing', 'delivered-as-agreed', 'unproven'],
  },
  'removed-early': {
    by: ['brand'],
    when: ['published'],
    kept: ['agreement', 'post'],
    brings: ['absence'],
    answers: ['post', 'other'],
    criteria: ['days-missing', 'delivered-as-agreed', 'unproven'],
  },
  'rights-breached': {
    by: ['brand', 'creator'],
    when: ['in_review', 'revising', 'approved', 'published'],
    kept: ['agreement', 'words'],
    brings: ['use'],
    answers: ['agreement', 'use', 'other'],
    criteria: ['rights-exceeded', 'partly-delivered', 'unproven'],
  },
  'fake-engagement': {
    by: ['brand'],
    when: ['published'],
    kept: ['agreement', 'post', 'audience'],
    brings: ['audience'],
    answers: ['audience', 'other'],
    criteria: ['not-real', 'delivered-as-agreed', 'unproven'],
  },
  'product-not-received': {
    by: ['creator'],
    when: ['funded', 'shipped'],
    kept: ['agreement', 'parcel', 'words'],
    brings: ['parcel'],
    answers: ['parcel', 'delivery'],
    criteria: ['parcel-lost', 'nothing-delivered', 'unproven'],
  },
  'not-paid': {
    by: ['creator'],
    when: ['funded', 'shipped', 'received', 'in_review', 'revising', 'approved', 'published'],
    kept: ['agreement', 'draft', 'post', 'payment'],
    brings: ['post', 'draft', 'words'],
    answers: ['payment', 'words', 'other'],
    criteria: ['payment-owed', 'partly-delivered', 'nothing-delivered', 'unproven'],
  },
  'unfair-revision': {
    by: ['creator'],
    when: ['in_review', 'revising'],
    kept: ['agreement', 'draft', 'remarks'],
    brings: ['remarks', 'draft'],
    answers: ['agreement', 'remarks', 'other'],
    criteria: ['beyond-brief', 'brief-missed', 'delivered-as-agreed', 'unproven'],
  },
} as const satisfies Record<string, Reason>

export type ReasonName = keyof typeof reasons
export const reasonNames = Object.keys(reasons) as ReasonName[]
export const reasonOf = (name: ReasonName): Reason => reasons[name]
export const isReason = (name: string): name is ReasonName => Object.hasOwn(reasons, name)

/** What this side of a deal may open a dispute about while the deal stands there. */
export const reasonsFor = (side: DisputeSide, status: Status): ReasonName[] =>
  reasonNames.filter((name) => reasonOf(name).by.includes(side) && reasonOf(name).when.includes(status))

/** Under which points a side may add evidence: its own part of the list, and whatever else it finds. */
export function pointsFor(reason: ReasonName, isOpener: boolean): EvidencePoint[] {
  const { brings, answers, kept } = reasonOf(reason)
  return [...new Set([...(isOpener ? brings : answers), ...kept, 'other' as const])]
}
