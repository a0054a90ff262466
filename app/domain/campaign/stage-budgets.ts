import { type Money, minus, plus, share } from '../money.ts'
import { committedOf, type CurrencyBudget, type DealBudget, sumOf } from './budget.ts'
import type { CampaignStage } from './stages.ts'

/** What one stage of the calendar may use of a budget and does use; `stage` is null for deals outside of all stages. */
export type StageBudget = {
  stage: CampaignStage | null
  /** Null where no share of the budget was planned for the stage. */
  planned: Money | null
  committed: Money
  held: Money
  /** Paid out of what was held: to creators and as fee. */
  released: Money
  left: Money | null
}

/** A budget by the stages of the calendar, in their order; what belongs to none comes last, if there is any. */
export function stageBudgets(
  { currency, planned }: Pick<CurrencyBudget, 'currency' | 'planned'>,
  stages: readonly CampaignStage[],
  deals: readonly DealBudget[],
  stageOf: ReadonlyMap<string, string | null>,
): StageBudget[] {
  const ids = new Set(stages.map(({ id }) => id))
  const at = ({ id }: DealBudget) => {
    const stage = stageOf.get(id) ?? null
    return stage !== null && ids.has(stage) ? stage : null
  }
  return [...stages, null].flatMap((stage): StageBudget[] => {
    const own = deals.filter((deal) => deal.currency === currency && at(deal) === (stage?.id ?? null))
    const amounts = sumOf(currency, own)
    const committed = committedOf(amounts)
    if (!stage && committed.amount === 0) return []
    const bps = (stage?.budgetShare ?? 0) * 100
    const part = planned && stage && stage.budgetShare !== null ? share(planned, bps) : null
    return [
      {
        stage,
        planned: part,
        committed,
        held: plus(amounts.held, amounts.commission),
        released: plus(amounts.creators, amounts.fee),
        left: part && minus(part, committed),
      },
    ]
  })
}
