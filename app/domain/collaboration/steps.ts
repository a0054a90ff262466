import type { Role } from '../actor.ts'
import { type Clock, waits } from './clock-table.ts'
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

/** How far the product of a brief that ships one has come before it is sent; `none` where nothing is shipped. */
export type Shipping = 'none' | 'unaddressed' | 'addressed'
export const shippings = ['none', 'unaddressed', 'addressed'] as const satisfies readonly Shipping[]

/** Where a deal stands: whose move it is and which clock runs follow from this. `kind` is absent for ordinary work. */
export type Standing = { status: Status; shipping: Shipping; kind?: DealKind | undefined }

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
  /** From `funded` only where the product of the brief has come this far. */
  shipping?: Shipping
}

export const stops = ['agreed', 'funded', 'draft', 'review', 'publish', 'verified', 'paid'] as const
export type Stop = (typeof stops)[number]

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
    after: waits.answer,
  },

  fund: { by: ['system'], from: ['accepted'], to: 'funded', moves: 'hold', stop: 'funded' },
  'cancel-unfunded': { by: ['brand', 'system'], from: ['accepted'], to: 'cancelled', after: waits.fund },

  'ship-product': { by: ['brand'], from: ['funded'], to: 'shipped', turn: true, shipping: 'addressed' },
  'cancel-unaddressed': {
    by: ['brand'],
    from: ['funded'],
    to: 'cancelled',
    moves: 'refund',
    opens: waits.address,
    shipping: 'unaddressed',
  },
  'cancel-unshipped': {
    by: ['creator'],
    from: ['funded'],
    to: 'cancelled',
    moves: 'refund',
    opens: waits.shipping,
    shipping: 'addressed',
  },
  // The brand sends it once more.
  'report-lost': { by: ['creator'], from: ['shipped'], to: 'funded', opens: waits.arrival },
  'cancel-lost': { by: ['brand'], from: ['shipped'], to: 'cancelled', moves: 'refund', opens: waits.lost },
  'receive-product': { by: ['creator'], from: ['shipped'], to: 'received', turn: true },
  'submit-draft': {
    by: ['creator'],
    from: ['funded', 'received', 'revising'],
    to: 'in_review',
    turn: true,
    stop: 'draft',
    shipping: 'none',
  },
  'request-changes': { by: ['brand'], from: ['in_review'], to: 'revising' },
  // Silence approves no draft that a disclosure or licence rule holds up: it goes back, and no round of changes is used.
  'return-for-compliance': { by: ['system'], from: ['in_review'], to: 'revising' },
  // Beyond the included rounds of changes: the price of this one is held.
  'begin-extra-revision': { by: ['system'], from: ['in_review'], to: 'revising' },
  'approve-draft': {
    by: ['brand', 'system'],
    from: ['in_review'],
    to: 'approved',
    after: waits.review,
    turn: true,
    stop: 'review',
  },
  'cancel-late-draft': {
    by: ['brand'],
    from: ['funded', 'received'],
    to: 'cancelled',
    moves: 'refund',
    opens: waits.draft,
    shipping: 'none',
  },
  'cancel-late-revision': {
    by: ['brand'],
    from: ['revising'],
    to: 'cancelled',
    moves: 'refund',
    opens: waits.revision,
  },
  'publish-post': { by: ['creator'], from: ['approved'], to: 'published', turn: true, stop: 'publish' },
  'cancel-late-post': {
    by: ['brand'],
    from: ['approved'],
    to: 'cancelled',
    moves: 'refund',
    opens: waits.publish,
  },
  'verify-post': {
    by: ['brand', 'system'],
    from: ['published'],
    to: 'verified',
    moves: 'release',
    after: waits.check,
    turn: true,
    stop: 'verified',
  },
  'return-held': { by: ['system'], from: beforePost, to: 'cancelled', moves: 'refund' },
  // A draft in review is left to its review: silence approves it.
  'call-off': {
    by: ['staff'],
    from: ['funded', 'shipped', 'received', 'revising', 'approved'],
    to: 'cancelled',
    moves: 'refund',
  },
  // A deal about rights has nothing to make: what it buys is granted as soon as it is paid for.
  'grant-rights': { by: ['system'], from: ['funded'], to: 'verified', moves: 'release', stop: 'verified' },
  complete: { by: ['system'], from: ['verified'], to: 'completed', stop: 'paid' },

  // Staff found that the post was taken down early while its money is still held.
  'dispute-claimed': { by: ['staff'], from: ['published'], to: 'disputed', moves: 'freeze' },
  'open-dispute': { by: ['brand', 'creator'], from: underWay, to: 'disputed', moves: 'freeze' },
  // The last ruling takes effect: decided on appeal, or accepted by both, or not appealed in time.
  settle: { by: ['staff', 'system'], from: ['disputed'], to: 'settled', moves: 'split', turn: true },
  refund: { by: ['staff', 'system'], from: ['disputed'], to: 'refunded', moves: 'refund-frozen' },
  // Without a ruling: one side accepts how the other would share the money.
  'accept-settlement': { by: ['brand', 'creator'], from: ['disputed'], to: 'settled', moves: 'split' },
  // A bank took back all that was held.
  'charge-back': { by: ['system'], from: [...underWay, 'disputed'], to: 'refunded' },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as StepName[]
export const stepOf = (name: StepName): Step => steps[name]

/** Funded, and the work not yet verified. */
export const isUnderWay = (status: Status) => underWay.some((name) => name === status)

/** Whether money for a part of the deal is still taken; commission is earned after the deal's own end as well. */
export const canStillBePaid = (status: Status, kind: 'work' | 'commission') =>
  status === 'accepted' ||
  isUnderWay(status) ||
  (kind === 'commission' && (status === 'verified' || status === 'completed'))

/** Statuses from which nothing more happens. */
export const isEnded = (status: Status) => !stepNames.some((name) => stepOf(name).from.includes(status))

/** Where a deal stands, of whatever shows its status and its terms. */
export const standingOf = ({
  status,
  terms: { shipping, kind },
}: {
  status: Status
  terms: { shipping: Shipping; kind?: DealKind | undefined }
}): Standing => ({ status, shipping, kind })

/** Whether the table has this step for a deal that stands here. */
export function leadsFrom(name: StepName, { status, shipping, kind = 'work' }: Standing) {
  const step = stepOf(name)
  if (!isStepOf(kind, name) || !step.from.includes(status)) return false
  return status !== 'funded' || step.shipping === undefined || step.shipping === shipping
}

/** The steps that lead on from here, in the order of the table. */
export const stepsFrom = (standing: Standing) => stepNames.filter((name) => leadsFrom(name, standing))

/** Whose move a deal waits for; null when it has ended or only the processor is awaited. */
export function turnOf(standing: Standing): Role | null {
  if (standing.status === 'accepted') return 'brand'
  // Without the creator's address there is nothing that anybody else could do.
  if (standing.status === 'funded' && standing.shipping === 'unaddressed') return 'creator'
  const next = stepsFrom(standing)
    .map(stepOf)
    .find(({ turn }) => turn)
  return next?.by[0] ?? null
}

/** A step that a clock brings, with that clock. */
export type Clocked = { step: StepName; clock: Clock }

/** The step the system takes by itself when a deal has stood here too long, with its clock. */
export function silenceOf(standing: Standing): Clocked | null {
  const step = stepsFrom(standing).find((name) => stepOf(name).after)
  return step ? { step, clock: stepOf(step).after! } : null
}

/** The steps that open to somebody when a deal has stood here too long, the first to open first. */
export const openingsOf = (standing: Standing): Clocked[] =>
  stepsFrom(standing)
    .filter((name) => stepOf(name).opens)
    .map((step) => ({ step, clock: stepOf(step).opens! }))

/** The first of the steps that open when a deal has stood here too long, with its clock. */
export const openingOf = (standing: Standing): Clocked | null => openingsOf(standing)[0] ?? null
