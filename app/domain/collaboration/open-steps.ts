import { kindOf } from '../campaign/brief.ts'
import type { DealView } from './deal-view.ts'
import { canTake, type StepName, stepNames, stepOf } from './steps.ts'

type Situation = Pick<DealView, 'reader' | 'status' | 'openAt' | 'changesAsked' | 'isContested'> & {
  brief: Pick<DealView['brief'], 'shipsProduct' | 'includedRevisions' | 'kind'>
}

/**
 * The steps that the reader may take now: the table's, less those that this brief has no use for, and those that move
 * money while a bank may take the payment back.
 */
export function openSteps(deal: Situation, now: Date): ReadonlySet<StepName> {
  const { reader: role, status, openAt, changesAsked, brief } = deal
  const idle: Partial<Record<StepName, boolean>> = {
    'ship-product': !brief.shipsProduct,
    'request-changes': changesAsked >= brief.includedRevisions,
  }
  const isOpen = (name: StepName) =>
    !idle[name] &&
    !(deal.isContested && stepOf(name).moves) &&
    canTake(name, status, { role }, { now, openAt, kind: kindOf(brief) })
  return new Set(stepNames.filter(isOpen))
}
