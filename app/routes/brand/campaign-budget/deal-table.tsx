import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DealStatus } from '#app/components/deal-status.tsx'
import { Amount, Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { type BudgetPart, committedOf, type DealBudget, sumOf } from '#app/domain/campaign/budget.ts'
import type { Currency } from '#app/domain/money.ts'

const shown = ['toPay', 'held', 'creators', 'fee', 'refunded'] as const satisfies readonly BudgetPart[]

/** The part of every deal with money in it, with sums that are the page's own figures; how many have none is said below. */
export function DealTable({ deals, currency }: { deals: DealBudget[]; currency: Currency }) {
  const { t } = useTranslation()
  const sums = sumOf(currency, deals)
  const columns: Column<DealBudget>[] = [
    {
      key: 'person',
      head: t('campaign.page.person'),
      names: true,
      render: ({ id, creatorName }) => (
        <Link to={`/brand/collaborations/${id}`}>
          <Name>{creatorName}</Name>
        </Link>
      ),
    },
    { key: 'status', head: t('campaign.page.stage'), render: ({ status }) => <DealStatus status={status} /> },
    ...shown.map((part): Column<DealBudget> => ({
      key: part,
      head: t(`spending.part.${part}`),
      figure: true,
      render: ({ amounts }) => <Amount money={amounts[part]} bare />,
    })),
    {
      key: 'committed',
      head: t('campaign.page.agreed'),
      figure: true,
      render: ({ amounts }) => <Amount money={committedOf(amounts)} bare />,
    },
  ]
  const moved = deals.filter(
    ({ amounts }) => committedOf(amounts).amount + amounts.refunded.amount + amounts.chargedBack.amount > 0,
  )
  return (
    <>
      <DataTable
        caption={t('spending.by_deal')}
        phone="stack"
        dense
        rows={moved}
        rowKey={({ id }) => id}
        columns={columns}
        total={{
          person: t('chart.total'),
          ...Object.fromEntries(shown.map((part) => [part, <Amount key={part} money={sums[part]} bare />])),
          committed: <Amount money={committedOf(sums)} bare />,
        }}
      />
      {moved.length < deals.length && (
        <p className="pt-3 text-note text-soft">
          {t('stagebudget.others', { count: deals.length - moved.length })}
        </p>
      )}
    </>
  )
}
