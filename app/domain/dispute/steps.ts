import type { Actor, Role } from '../actor.ts'
import { plusHours } from '../clock.ts'
import { Refusal } from '../refusal.ts'

/** Where a dispute may stand. */
export const disputeStatuses = [
  'opened',
  'reviewing',
  'seconding',
  'ruled',
  'appealed',
  'appeal_seconding',
  'final',
  'settled',
  'charged_back',
] as const
export type DisputeStatus = (typeof disputeStatuses)[number]

export type DisputeSide = 'brand' | 'creator'

export type DisputeStep = {
  by: readonly Role[]
  from: readonly DisputeStatus[]
  to: DisputeStatus
  /** Of the two sides only the one that did not open the dispute. */
  side?: 'other'
  /** On silence the system takes this step itself after so many hours. */
  after?: { hours: number }
  /** Staff promises to decide within so many hours; nothing happens by itself, and the money stays frozen. */
  within?: { hours: number }
  /** The move for which the status waits. */
  turn?: true
  /** Only somebody of staff who has had no part yet in what is decided about. */
  person?: 'another'
}

const running = ['opened', 'reviewing', 'seconding', 'ruled', 'appealed', 'appeal_seconding'] as const

/**
 * The life of a dispute, in the manner of the deal's own table: buttons, commands, the timer, the public page and the
 * tests read it. The money moves where a step leads to `final` or `settled`, and nowhere else.
 */
export const disputeSteps = {
  'answer-dispute': {
    by: ['brand', 'creator'],
    side: 'other',
    from: ['opened'],
    to: 'reviewing',
    turn: true,
  },
  'pass-answer': { by: ['system'], from: ['opened'], to: 'reviewing', after: { hours: 72 } },
  'rule-dispute': {
    by: ['staff'],
    from: ['reviewing'],
    to: 'ruled',
    within: { hours: 120 },
    turn: true,
  },
  // Over the limit a second person has to agree before anybody hears of the ruling.
  'propose-ruling': { by: ['staff'], from: ['reviewing'], to: 'seconding' },
  'confirm-ruling': {
    by: ['staff'],
    from: ['seconding'],
    to: 'ruled',
    within: { hours: 24 },
    turn: true,
    person: 'another',
  },
  'return-ruling': { by: ['staff', 'system'], from: ['seconding'], to: 'reviewing', person: 'another' },
  // Once both sides have accepted, it takes effect at once.
  'accept-ruling': { by: ['brand', 'creator'], from: ['ruled'], to: 'ruled' },
  'appeal-ruling': { by: ['brand', 'creator'], from: ['ruled'], to: 'appealed' },
  'close-ruling': { by: ['system'], from: ['ruled'], to: 'final', after: { hours: 72 } },
  'rule-appeal': {
    by: ['staff'],
    from: ['appealed'],
    to: 'final',
    within: { hours: 120 },
    turn: true,
    person: 'another',
  },
  'propose-appeal': { by: ['staff'], from: ['appealed'], to: 'appeal_seconding', person: 'another' },
  'confirm-appeal': {
    by: ['staff'],
    from: ['appeal_seconding'],
    to: 'final',
    within: { hours: 24 },
    turn: true,
    person: 'another',
  },
  'return-appeal': { by: ['staff', 'system'], from: ['appeal_seconding'], to: 'appealed', person: 'another' },
  // The sides have agreed between themselves: the offer of one is accepted by the other.
  'settle-dispute': { by: ['brand', 'creator'], from: running, to: 'settled' },
  // A bank took a part of what was frozen, or gave it back: what was decided about another amount is decided anew.
  'reassess-ruling': { by: ['system'], from: ['seconding', 'ruled'], to: 'reviewing' },
  'reassess-appeal': { by: ['system'], from: ['appeal_seconding'], to: 'appealed' },
  // A bank took back all that was frozen.
  'end-charged-back': { by: ['system'], from: running, to: 'charged_back' },
} as const satisfies Record<string, DisputeStep>

export type DisputeStepName = keyof typeof disputeSteps
export const disputeStepNames = Object.keys(disputeSteps) as DisputeStepName[]
export const disputeStepOf = (name: DisputeStepName): DisputeStep => disputeSteps[name]

/** What a side may do that leaves the dispute where it stands. */
export const disputeActs = {
  // While somebody decides, what they decide about stays as it is.
  'add-evidence': ['opened', 'reviewing', 'ruled', 'appealed'],
  'offer-settlement': running,
  'refuse-settlement': running,
  'withdraw-settlement': running,
} as const satisfies Record<string, readonly DisputeStatus[]>
export type DisputeAct = keyof typeof disputeActs

/** A dispute as far as the table asks: where it stands and who opened it. */
export type DisputeStanding = { status: DisputeStatus; byRole: DisputeSide }

export const otherSide = (side: DisputeSide): DisputeSide => (side === 'brand' ? 'creator' : 'brand')

/** The step, if this actor may take it now. @throws Refusal forbidden or conflict, as the deal's own steps do. */
export function takeInDispute(name: DisputeStepName, { status, byRole }: DisputeStanding, actor: Actor) {
  const step = disputeStepOf(name)
  if (!isFor(name, byRole, actor.role)) throw new Refusal('forbidden', 'step.not_yours', { step: name })
  if (!step.from.includes(status)) throw new Refusal('conflict', 'dispute.out_of_turn')
  return step
}

/** Whether a side may do so now. @throws Refusal conflict. */
export function refuseAct(act: DisputeAct, { status }: DisputeStanding) {
  if (!isActOpen(act, status)) throw new Refusal('conflict', 'dispute.out_of_turn')
}

export const isActOpen = (act: DisputeAct, status: DisputeStatus) =>
  (disputeActs[act] as readonly DisputeStatus[]).includes(status)

const isFor = (name: DisputeStepName, byRole: DisputeSide, role: Role) => {
  const { by, side } = disputeStepOf(name)
  return by.includes(role) && !(side === 'other' && role !== otherSide(byRole))
}

/** Whether a button for the step belongs on the page. */
export const canTakeInDispute = (name: DisputeStepName, { status, byRole }: DisputeStanding, role: Role) =>
  isFor(name, byRole, role) && disputeStepOf(name).from.includes(status)

export const isDisputeRunning = (status: DisputeStatus) =>
  disputeStepNames.some((name) => disputeStepOf(name).from.includes(status))

/** Whose move a dispute waits for: `both` while the sides may accept or appeal, null when it has ended. */
export function disputeTurn({ status, byRole }: DisputeStanding): DisputeSide | 'staff' | 'both' | null {
  if (status === 'ruled') return 'both'
  const name = disputeStepNames.find(
    (step) => disputeStepOf(step).turn && disputeStepOf(step).from.includes(status),
  )
  if (!name) return null
  return disputeStepOf(name).by.includes('staff') ? 'staff' : otherSide(byRole)
}

/** The step the system takes by itself when a status has lasted too long. */
export const disputeSilence = (status: DisputeStatus): DisputeStepName | null =>
  disputeStepNames.find((name) => disputeStepOf(name).after && disputeStepOf(name).from.includes(status)) ??
  null

/** When the clock of a status entered at this moment runs out; null when none runs. */
export function disputeDueAt(status: DisputeStatus, since: Date): Date | null {
  for (const name of disputeStepNames) {
    const { after, within, from } = disputeStepOf(name)
    const clock = after ?? within
    if (clock && from.includes(status)) return plusHours(since, clock.hours)
  }
  return null
}

/** Every clock of the table, as it is published. */
export const disputeClocks = disputeStepNames.flatMap((step) => {
  const { after, within, from } = disputeStepOf(step)
  const clock = after ?? within
  return clock ? [{ step, statuses: from, hours: clock.hours, isByItself: after !== undefined }] : []
})

/** Who had a part in the rulings of a dispute so far. */
export type Deciders = {
  first: { author: string; second: string | null } | null
  appeal: { author: string } | null
}

/**
 * Rulings are looked at by other people: the second is not the author, and an appeal is decided by nobody who decided
 * before; its second may be the first ruling's second. @throws Refusal forbidden.
 */
export function refusePerson(name: DisputeStepName, accountId: string, { first, appeal }: Deciders) {
  if (disputeStepOf(name).person === undefined) return
  const had: Partial<Record<DisputeStepName, (string | null | undefined)[]>> = {
    'confirm-ruling': [first?.author],
    'return-ruling': [first?.author],
    'rule-appeal': [first?.author, first?.second],
    'propose-appeal': [first?.author, first?.second],
    'confirm-appeal': [appeal?.author, first?.author],
    'return-appeal': [appeal?.author, first?.author],
  }
  if (had[name]?.includes(accountId)) throw new Refusal('forbidden', 'dispute.another_person')
}
