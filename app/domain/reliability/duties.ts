import type { Role } from '../actor.ts'
import type { Side } from '../collaboration/deal-view.ts'
import type { Standing, Status } from '../collaboration/steps.ts'

/** What a party is measured by: whether it kept the days of the work, whether it answered, whether it paid. */
export const measures = ['in_time', 'answered', 'paid'] as const
export type Measure = (typeof measures)[number]

type DutyRule = {
  /** Whose it is; null for the carrier of a product, who is no party. */
  side: Side | null
  measure: Measure
  /** While a deal stands here it waits for this. */
  in: readonly Status[]
  /** What does it. */
  done: readonly string[]
  /** What happens when it was not done. */
  failed: readonly string[]
  /** The day of the terms it has to be done by, instead of a clock. */
  day?: 'draftDueOn' | 'publishTo'
}

/**
 * What each wait in the life of a deal asks, and of whom. A step of `done` by the party does it; one that the system
 * takes instead is silence.
 */
export const duties = {
  'answer-offer': {
    side: 'creator',
    measure: 'answered',
    in: ['invited', 'offered'],
    done: ['accept-offer', 'counter-offer', 'decline-offer'],
    failed: ['expire'],
  },
  'answer-bid': {
    side: 'brand',
    measure: 'answered',
    in: ['applied', 'countered'],
    done: ['accept-bid', 'make-offer', 'decline-bid'],
    failed: ['expire'],
  },
  pay: { side: 'brand', measure: 'paid', in: ['accepted'], done: ['fund'], failed: ['cancel-unfunded'] },
  address: {
    side: 'creator',
    measure: 'in_time',
    in: ['funded'],
    done: ['give-address'],
    failed: ['cancel-unaddressed'],
  },
  ship: {
    side: 'brand',
    measure: 'in_time',
    in: ['funded'],
    done: ['ship-product'],
    failed: ['cancel-unshipped'],
  },
  carry: {
    side: null,
    measure: 'in_time',
    in: ['shipped'],
    done: ['receive-product'],
    failed: ['report-lost', 'cancel-lost'],
  },
  draft: {
    side: 'creator',
    measure: 'in_time',
    in: ['funded', 'received'],
    done: ['submit-draft'],
    failed: ['cancel-late-draft'],
    day: 'draftDueOn',
  },
  review: {
    side: 'brand',
    measure: 'answered',
    in: ['in_review'],
    done: ['approve-draft', 'request-changes', 'begin-extra-revision', 'open-dispute'],
    failed: ['return-for-compliance'],
  },
  revise: {
    side: 'creator',
    measure: 'in_time',
    in: ['revising'],
    done: ['submit-draft'],
    failed: ['cancel-late-revision'],
  },
  publish: {
    side: 'creator',
    measure: 'in_time',
    in: ['approved'],
    done: ['publish-post'],
    failed: ['cancel-late-post'],
    day: 'publishTo',
  },
  check: {
    side: 'brand',
    measure: 'answered',
    in: ['published'],
    done: ['verify-post', 'open-dispute'],
    failed: [],
  },
} as const satisfies Record<string, DutyRule>
export type DutyKind = keyof typeof duties
export const dutyKinds = Object.keys(duties) as DutyKind[]
export const dutyRule = (kind: DutyKind): DutyRule => duties[kind]

/** What a deal waits for where it stands; null where it waits for nobody. */
export function dutyAt({ status, shipping, kind }: Standing): DutyKind | null {
  if (status === 'funded' && kind === 'rights') return null
  if (status === 'funded')
    return shipping === 'none' ? 'draft' : shipping === 'addressed' ? 'ship' : 'address'
  return dutyKinds.find((name) => dutyRule(name).in.includes(status)) ?? null
}

/** Steps that only the payment processor brings: the brand's doing nevertheless. */
const byProcessor: ReadonlySet<string> = new Set(['fund', 'begin-extra-revision'])

/** Whether a step by somebody does what was waited for. */
export function doesDuty(kind: DutyKind, step: string, role: Role): boolean {
  const { side, done } = dutyRule(kind)
  return done.includes(step) && (byProcessor.has(step) || role === (side ?? 'creator'))
}

/** Whether a step says that it was not done: the other side ended the deal for it, or time acted instead. */
export function failsDuty(kind: DutyKind, step: string, role: Role): boolean {
  const { done, failed } = dutyRule(kind)
  return failed.includes(step) || (role === 'system' && done.includes(step) && !byProcessor.has(step))
}
