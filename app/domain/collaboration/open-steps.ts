import type { DealView } from './deal-view.ts'
import { canTake, type StepName, stepNames } from './steps.ts'

type Situation = Pick<DealView, 'reader' | 'status' | 'openAt' | 'changesAsked'> & {
  brief: Pick<DealView['brief'], 'shipsProduct' | 'includedRevisions'>
}

/** The steps that the reader may take now: the table's, less those that this brief has no use for. */
export function openSteps(deal: Situation, now: Date): ReadonlySet<StepName> {
  const { reader: role, status, openAt, changesAsked, brief } = deal
  const idle: Partial<Record<StepName, boolean>> = {
    'ship-product': !brief.shipsProduct,
    'request-changes': changesAsked >= brief.includedRevisions,
  }
  return new Set(stepNames.filter((name) => !idle[name] && canTake(name, status, { role }, { now, openAt })))
}
