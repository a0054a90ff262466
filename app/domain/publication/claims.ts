import type { Actor, Role } from '../actor.ts'
import { plusHours } from '../clock.ts'
import { Refusal } from '../refusal.ts'
import type { Status } from '../collaboration/steps.ts'

/** Where a claim that a post was taken down early may stand. */
export const claimStatuses = [
  'opened',
  'restored',
  'answered',
  'unanswered',
  'upheld',
  'rejected',
  'withdrawn',
] as const
export type ClaimStatus = (typeof claimStatuses)[number]

export type ClaimStep = {
  by: readonly Role[]
  from: readonly ClaimStatus[]
  to: ClaimStatus
  /** On silence the system takes this step itself after so many hours. */
  after?: { hours: number }
  /** Staff promises to decide within so many hours; nothing happens by itself, and held money stays held. */
  within?: { hours: number }
  /** Whose move the status waits for. */
  turn?: true
}

/**
 * The life of a claim, in the manner of the deal's own table: buttons, commands, the timer, the public page of clocks and
 * the tests read it.
 */
export const claimSteps = {
  'restore-post': { by: ['creator'], from: ['opened'], to: 'restored', turn: true },
  'answer-claim': { by: ['creator'], from: ['opened'], to: 'answered', turn: true },
  'pass-claim': { by: ['system'], from: ['opened'], to: 'unanswered', after: { hours: 72 } },
  'accept-restored': {
    by: ['brand', 'system'],
    from: ['restored'],
    to: 'withdrawn',
    after: { hours: 72 },
    turn: true,
  },
  'insist-on-claim': { by: ['brand'], from: ['restored'], to: 'answered' },
  'withdraw-claim': { by: ['brand'], from: ['opened', 'answered', 'unanswered'], to: 'withdrawn' },
  'uphold-claim': {
    by: ['staff'],
    from: ['answered', 'unanswered'],
    to: 'upheld',
    within: { hours: 120 },
    turn: true,
  },
  'reject-claim': { by: ['staff'], from: ['answered', 'unanswered'], to: 'rejected' },
} as const satisfies Record<string, ClaimStep>

export type ClaimStepName = keyof typeof claimSteps
export const claimStepNames = Object.keys(claimSteps) as ClaimStepName[]
export const claimStepOf = (name: ClaimStepName): ClaimStep => claimSteps[name]

/** The step, if this actor may take it now. @throws Refusal forbidden or conflict, as the deal's own steps do. */
export function takeOnClaim(name: ClaimStepName, status: ClaimStatus, actor: Actor): ClaimStep {
  const step = claimStepOf(name)
  if (!step.by.includes(actor.role)) throw new Refusal('forbidden', 'step.not_yours', { step: name })
  if (!step.from.includes(status)) throw new Refusal('conflict', 'claim.out_of_turn', { step: name, status })
  return step
}

/** Whether a button for the step belongs on the page. */
export const canTakeOnClaim = (name: ClaimStepName, status: ClaimStatus, role: Role) =>
  claimStepOf(name).by.includes(role) && claimStepOf(name).from.includes(status)

export const isClaimRunning = (status: ClaimStatus) =>
  claimStepNames.some((name) => claimStepOf(name).from.includes(status))

/** Whose move a claim waits for; null when it has ended. */
export function claimTurn(status: ClaimStatus): Role | null {
  const name = claimStepNames.find(
    (step) => claimStepOf(step).turn && claimStepOf(step).from.includes(status),
  )
  return name ? claimStepOf(name).by[0]! : null
}

/** The step the system takes by itself when a status has lasted too long. */
export const claimSilence = (status: ClaimStatus) =>
  claimStepNames.find((name) => claimStepOf(name).after && claimStepOf(name).from.includes(status)) ?? null

/** When the clock of a status entered at this moment runs out; null when none runs. */
export function claimDueAt(status: ClaimStatus, since: Date): Date | null {
  for (const name of claimStepNames) {
    const { after, within, from } = claimStepOf(name)
    const clock = after ?? within
    if (clock && from.includes(status)) return plusHours(since, clock.hours)
  }
  return null
}

/** Every clock of the table, as it is published. */
export const claimClocks = claimStepNames.flatMap((step) => {
  const { after, within, from } = claimStepOf(step)
  const clock = after ?? within
  return clock ? [{ step, statuses: from, waitsFor: claimTurn(from[0]!)!, hours: clock.hours }] : []
})

/** Deals whose post may be claimed to be gone: it is out, and nobody has ruled on it. */
export const isClaimable = (status: Status) =>
  status === 'published' || status === 'verified' || status === 'completed'
