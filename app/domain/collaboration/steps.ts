import type { Actor, Role } from '../actor.ts'
import { Refusal } from '../refusal.ts'
import { type DealKind, isStepOf } from './kind.ts'

export const statuses = [
  'invited',
  'applied',
  'offered',
  'countered',
  'accepted',
  'funded',
  'shipped',
  'received',
  'in_review',
  'revising',
  'approved',
  'published',
  'verified',
  'completed',
  'declined',
  'withdrawn',
  'expired',
  'cancelled',
  'disputed',
  'settled',
  'refunded',
] as const
export type Status = (typeof statuses)[number]

/**
 * A clock starts when its status is entered. `hours` are plain hours, `businessHours` stop at the brand's weekend,
 * `day` is the end of a date in the brief (brand's zone) plus `grace` hours.
 */
export type Clock =
  { hours: number } | { businessHours: number } | { day: 'draftDueOn' | 'publishTo'; grace: number }

/** The money a step moves; what each one posts stands in escrow/movements.ts. */
export type Moves = 'hold' | 'release' | 'refund' | 'freeze' | 'split' | 'refund-frozen'

export type Step = {
  by: readonly Role[]
  from: readonly Status[]
  to: Status
  moves?: Moves
  /** On silence the system takes this step itself when the clock has run out. */
  after?: Clock
  /** The step may be taken only once this clock has run out. */
  opens?: Clock
  /** The person whose next move this is: it makes the deal "your turn" for them. */
  turn?: true
  /** Shown at the first rail stop that the step completes. */
  stop?: Stop
}

export const stops = ['agreed', 'funded', 'draft', 'review', 'publish', 'verified', 'paid'] as const
export type Stop = (typeof stops)[number]

const answer: Clock = { hours: 72 }
const draftDay: Clock = { day: 'draftDueOn', grace: 48 }
const publishDay: Clock = { day: 'publishTo', grace: 48 }
const beforePost = ['funded', 'shipped', 'received', 'in_review', 'revising', 'approved'] as const
const underWay = [...beforePost, 'published'] as const

/**
 * The life of a collaboration: who may take each step, from where to where, the money it moves and the clock on it.
 * Buttons, commands, timers, the public page of clocks and the tests all read this table.
 */
export const steps = {
  'accept-offer': {
    by: ['creator'],
    from: ['invited', 'offered'],
    to: 'accepted',
    turn: true,
    stop: 'agreed',
  },
  'counter-offer': { by: ['creator'], from: ['invited', 'offered'], to: 'countered' },
  'decline-offer': { by: ['creator'], from: ['invited', 'offered'], to: 'declined' },
  'withdraw-bid': { by: ['creator'], from: ['applied', 'countered'], to: 'withdrawn' },
  'accept-bid': { by: ['brand'], from: ['applied', 'countered'], to: 'accepted', turn: true, stop: 'agreed' },
  'make-offer': { by: ['brand'], from: ['applied', 'countered'], to: 'offered' },
  'decline-bid': { by: ['brand'], from: ['applied', 'countered'], to: 'declined' },
  'withdraw-offer': { by: ['brand'], from: ['invited', 'offered'], to: 'withdrawn' },
  expire: {
    by: ['system'],
    from: ['invited', 'applied', 'offered', 'countered'],
    to: 'expired',
    after: answer,
  },

  fund: { by: ['system'], from: ['accepted'], to: 'funded', moves: 'hold', stop: 'funded' },
  'cancel-unfunded': { by: ['brand', 'system'], from: ['accepted'], to: 'cancelled', after: answer },

  'ship-product': { by: ['brand'], from: ['funded'], to: 'shipped' },
  'receive-product': { by: ['creator'], from: ['shipped'], to: 'received', turn: true },
  'submit-draft': {
    by: ['creator'],
    from: ['funded', 'received', 'revising'],
    to: 'in_review',
    turn: true,
    stop: 'draft',
  },
  'request-changes': { by: ['brand'], from: ['in_review'], to: 'revising' },
  'approve-draft': {
    by: ['brand', 'system'],
    from: ['in_review'],
    to: 'approved',
    after: { businessHours: 72 },
    turn: true,
    stop: 'review',
  },
  'cancel-late-draft': {
    by: ['brand'],
    from: ['funded', 'received'],
    to: 'cancelled',
    moves: 'refund',
    opens: draftDay,
  },
  'cancel-late-revision': {
    by: ['brand'],
    from: ['revising'],
    to: 'cancelled',
    moves: 'refund',
    opens: answer,
  },
  'publish-post': { by: ['creator'], from: ['approved'], to: 'published', turn: true, stop: 'publish' },
  'cancel-late-post': {
    by: ['brand'],
    from: ['approved'],
    to: 'cancelled',
    moves: 'refund',
    opens: publishDay,
  },
  'verify-post': {
    by: ['brand', 'system'],
    from: ['published'],
    to: 'verified',
    moves: 'release',
    after: answer,
    turn: true,
    stop: 'verified',
  },
  'return-held': { by: ['system'], from: beforePost, to: 'cancelled', moves: 'refund' },
  // A deal about rights has nothing to make: what it buys is granted as soon as it is paid for.
  'grant-rights': { by: ['system'], from: ['funded'], to: 'verified', moves: 'release', stop: 'verified' },
  complete: { by: ['system'], from: ['verified'], to: 'completed', stop: 'paid' },

  'open-dispute': { by: ['brand', 'creator'], from: underWay, to: 'disputed', moves: 'freeze' },
  settle: { by: ['staff'], from: ['disputed'], to: 'settled', moves: 'split', turn: true },
  refund: { by: ['staff'], from: ['disputed'], to: 'refunded', moves: 'refund-frozen' },
  // A bank took back all that was held.
  'charge-back': { by: ['system'], from: [...underWay, 'disputed'], to: 'refunded' },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as StepName[]
export const stepOf = (name: StepName): Step => steps[name]

/** The steps that lead out of a status in a deal of this kind, in the order of the table. */
export const stepsFrom = (status: Status, kind: DealKind) =>
  stepNames.filter((name) => isStepOf(kind, name) && stepOf(name).from.includes(status))

/** The moment of a step and the kind of deal it is taken in; `openAt` is when an `opens` step becomes legal. */
export type When = { now: Date; openAt: Date | null; kind?: DealKind }

/** Funded, and the work not yet verified. */
export const isUnderWay = (status: Status) => underWay.some((name) => name === status)

/** Whether money for a part of the deal is still taken; commission is earned after the deal's own end as well. */
export const canStillBePaid = (status: Status, kind: 'work' | 'commission') =>
  status === 'accepted' ||
  isUnderWay(status) ||
  (kind === 'commission' && (status === 'verified' || status === 'completed'))

/** Statuses from which nothing more happens. */
export const isEnded = (status: Status) => !stepNames.some((name) => stepOf(name).from.includes(status))

/**
 * The step, if this actor may take it now.
 * @throws Refusal forbidden when it is another role's step, conflict when it is not its turn.
 */
export function take(name: StepName, status: Status, actor: Actor, when?: When): Step {
  const step = stepOf(name)
  if (!step.by.includes(actor.role)) throw new Refusal('forbidden', 'step.not_yours', { step: name })
  if (!step.from.includes(status) || !isStepOf(when?.kind ?? 'work', name))
    throw new Refusal('conflict', 'step.out_of_turn', { step: name, status })
  if (step.opens && when && (!when.openAt || when.now < when.openAt))
    throw new Refusal('conflict', 'step.too_early', { step: name })
  return step
}

/** Whether a button for the step belongs on the page. */
export function canTake(name: StepName, status: Status, actor: { role: Role }, when?: When) {
  const step = stepOf(name)
  if (!step.by.includes(actor.role) || !step.from.includes(status)) return false
  if (!isStepOf(when?.kind ?? 'work', name)) return false
  return !step.opens || !when || (when.openAt !== null && when.now >= when.openAt)
}

/** Whose move a status waits for; null when the deal has ended or only the processor is awaited. */
export function turnOf(status: Status, kind: DealKind = 'work'): Role | null {
  if (status === 'accepted') return 'brand'
  const next = stepsFrom(status, kind)
    .map(stepOf)
    .find(({ turn }) => turn)
  return next?.by[0] ?? null
}

/** The step the system takes by itself when a status has lasted too long, with its clock. */
export function silenceOf(status: Status, kind: DealKind = 'work'): { step: StepName; clock: Clock } | null {
  for (const step of stepsFrom(status, kind)) {
    const { after } = stepOf(step)
    if (after) return { step, clock: after }
  }
  return null
}

/** The step that opens to the other side when a status has lasted too long, with its clock. */
export function openingOf(status: Status, kind: DealKind = 'work'): { step: StepName; clock: Clock } | null {
  for (const step of stepsFrom(status, kind)) {
    const { opens } = stepOf(step)
    if (opens) return { step, clock: opens }
  }
  return null
}
