import type { StepName } from './steps.ts'

/** `rights` is a small deal that buys longer or wider use of an earlier deal's content: nothing is made or posted. */
export const dealKinds = ['work', 'rights'] as const
export type DealKind = (typeof dealKinds)[number]

/** The steps of a deal about rights: it is agreed and paid for as any other, then Athar grants the rights. */
const ofRights: ReadonlySet<StepName> = new Set<StepName>([
  'accept-offer',
  'counter-offer',
  'decline-offer',
  'withdraw-bid',
  'accept-bid',
  'make-offer',
  'decline-bid',
  'withdraw-offer',
  'expire',
  'fund',
  'cancel-unfunded',
  'grant-rights',
  'return-held',
  'call-off',
  'complete',
  'charge-back',
])

/** Whether the life of such a deal knows the step at all. */
export const isStepOf = (kind: DealKind, step: StepName) =>
  kind === 'rights' ? ofRights.has(step) : step !== 'grant-rights'
