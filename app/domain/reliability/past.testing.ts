import { plusDays, plusHours } from '../clock.ts'
import { type Status, type StepName, stepOf } from '../collaboration/steps.ts'
import type { Role } from '../actor.ts'
import type { DealPast, PastEvent } from './replay.ts'

/** A Sunday morning in Riyadh; its brand rests on Friday and Saturday. */
export const start = new Date('2026-03-01T07:00:00Z')
export const zone = 'Asia/Riyadh'

/** What happened, so many days after the start: the step, and who took it where several may. */
export type Told = [
  day: number,
  step: StepName | 'invite' | 'apply' | 'give-address' | 'agree-more-time',
  role?: Role,
  note?: string,
]

/** A deal agreed on its first day: the draft is due on 10 March, the post until 17 March. */
export function pastOf(told: readonly Told[], also: Partial<DealPast> = {}): DealPast {
  let status: Status | null = null
  const events = told.map(([day, step, role, note = '']): PastEvent => {
    const from = status
    status = toOf(step, status)
    return { step, from, to: status, role: role ?? roleOf(step), note, at: plusHours(start, day * 24) }
  })
  return {
    id: 'deal',
    events,
    terms: { zone, weekend: 'fri-sat', clocks: {}, kind: 'work' },
    shipsProduct: false,
    agreed: { acceptedAt: plusDays(start, 1), draftDueOn: '2026-03-10', publishTo: '2026-03-17' },
    ruling: null,
    ...also,
  }
}

function toOf(step: Told[1], status: Status | null): Status {
  if (step === 'invite') return 'invited'
  if (step === 'apply') return 'applied'
  return step === 'give-address' || step === 'agree-more-time' ? status! : stepOf(step).to
}

function roleOf(step: Told[1]): Role {
  if (step === 'invite') return 'brand'
  return step === 'apply' || step === 'give-address' || step === 'agree-more-time'
    ? 'creator'
    : stepOf(step).by[0]!
}
