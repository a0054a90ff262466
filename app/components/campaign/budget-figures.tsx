import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CurrencyBudget } from '../../domain/campaign/budget.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Amount } from '../format.tsx'

/** Planned, agreed, held and left, as four large figures. */
export function BudgetFigures({ main, short = false }: { main: CurrencyBudget; short?: boolean }) {
  const { t } = useTranslation()
  const { planned, committed, amounts, left } = main
  const isOver = left !== null && left.amount < 0
  const facts = [
    ...(planned
      ? [{ key: 'planned', term: t('campaign.page.budget'), detail: <Amount money={planned} bare={short} /> }]
      : []),
    { key: 'agreed', term: t('campaign.page.agreed'), detail: <Amount money={committed} bare /> },
    {
      key: 'held',
      term: t('campaign.page.held'),
      detail: <Amount money={amounts.held} bare tone={amounts.held.amount > 0 ? 'held' : 'plain'} />,
    },
    ...(left
      ? [
          {
            key: 'left',
            term: t(isOver ? 'campaign.page.over' : 'campaign.page.left'),
            detail: <Amount money={{ ...left, amount: Math.abs(left.amount) }} bare />,
          },
        ]
      : []),
  ]
  if (short) return <DefinitionList facts={facts} />
  return <DefinitionList shape="figures" facts={facts} />
}
