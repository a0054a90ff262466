import type { DealView } from './deal-view.ts'
import { standingOf, type StepName, stepNames, stepOf } from './steps.ts'
import { canTake } from './take.ts'

type Situation = Pick<DealView, 'reader' | 'status' | 'openAt' | 'changesAsked' | 'isContested' | 'terms'> & {
  brief: Pick<DealView['brief'], 'includedRevisions'>
}

/**
 * The steps that the reader may take now: the table's, less those that this brief has no use for, and those that move
 * money while a bank may take the payment back.
 */
export function openSteps(deal: Situation, now: Date): ReadonlySet<StepName> {
  const { reader: role, openAt, changesAsked, brief } = deal
  const idle: Partial<Record<StepName, boolean>> = {
    'request-changes': changesAsked >= brief.includedRevisions,
  }
  const isOpen = (name: StepName) =>
    !idle[name] &&
    !(deal.isContested && stepOf(name).moves) &&
    canTake(name, standingOf(deal), { role }, { now, openAt })
  return new Set(stepNames.filter(isOpen))
}
