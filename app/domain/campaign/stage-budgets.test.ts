import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { committedOf, type DealBudget, noAmounts, sumOf } from './budget.ts'
import { stageBudgets } from './stage-budgets.ts'
import type { CampaignStage } from './stages.ts'

const sar = (amount: number) => money(amount, 'SAR')
const days = { startsOn: '2026-11-01', endsOn: '2026-11-30', version: 1, name: '' }
const stages: CampaignStage[] = [
  { id: 'teaser', kind: 'teaser', ...days, budgetShare: 25 },
  { id: 'launch', kind: 'launch', ...days, budgetShare: null },
]
const deal = (
  id: string,
  amounts: Partial<DealBudget['amounts']>,
  currency = 'SAR' as const,
): DealBudget => ({
  ...{ id, status: 'funded', platform: 'tiktok', creatorName: id, currency },
  amounts: { ...noAmounts(currency), ...amounts },
})

test('each stage has its part of the plan, what its deals use, and what is left', () => {
  const deals = [
    deal('a', { held: sar(10_000), toPay: sar(2_000) }),
    deal('b', { creators: sar(9_000), fee: sar(1_000) }),
    deal('c', { held: sar(700) }),
    deal('d', { offered: sar(5_000) }),
    { ...deal('e', {}), currency: 'USD' as const, amounts: { ...noAmounts('USD'), held: money(9, 'USD') } },
  ]
  const stageOf = new Map([
    ['a', 'teaser'],
    ['b', 'teaser'],
    ['c', 'gone'],
    ['d', 'launch'],
    ['e', 'launch'],
  ])
  const rows = stageBudgets({ currency: 'SAR', planned: sar(60_000) }, stages, deals, stageOf)
  expect(rows).toEqual([
    {
      stage: stages[0],
      planned: sar(15_000),
      committed: sar(22_000),
      held: sar(10_000),
      released: sar(10_000),
      left: sar(-7_000),
    },
    { stage: stages[1], planned: null, committed: sar(0), held: sar(0), released: sar(0), left: null },
    { stage: null, planned: null, committed: sar(700), held: sar(700), released: sar(0), left: null },
  ])
  const inRiyals = deals.filter(({ currency }) => currency === 'SAR')
  expect(rows.reduce((sum, { committed }) => sum + committed.amount, 0)).toBe(
    committedOf(sumOf('SAR', inRiyals)).amount,
  )
})

test('there is no line for deals outside of stages where every deal has one', () => {
  const rows = stageBudgets(
    { currency: 'SAR', planned: null },
    stages,
    [deal('a', { held: sar(1) })],
    new Map([['a', 'launch']]),
  )
  expect(rows.map(({ stage, planned }) => [stage?.id, planned])).toEqual([
    ['teaser', null],
    ['launch', null],
  ])
})
