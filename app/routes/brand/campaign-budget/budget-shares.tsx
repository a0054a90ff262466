import { useTranslation } from '#app/i18n/use-translation.ts'
import { Bar } from '#app/components/charts/bar.tsx'
import { ChartFigure } from '#app/components/charts/chart-figure.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { type BudgetPart, committedOf } from '#app/domain/campaign/budget.ts'
import type { Currency, Money } from '#app/domain/money.ts'

type Row = { key: string; label: string; amounts: Record<BudgetPart, Money> }

/** Where the agreed money lies, as bars with a table behind them. */
export function BudgetShares({ title, currency, rows }: { title: string; currency: Currency; rows: Row[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sums = rows
    .map((row) => ({ ...row, committed: committedOf(row.amounts) }))
    .filter(({ committed, amounts }) => committed.amount > 0 || amounts.offered.amount > 0)
  const most = Math.max(1, ...sums.map(({ committed }) => committed.amount))
  const top = [...sums].sort((a, b) => b.committed.amount - a.committed.amount)[0]
  if (!top) return <p className="text-soft">{t('spending.nothing')}</p>
  const inCurrency = (name: string) => `${name}, ${currency}`
  return (
    <ChartFigure
      title={title}
      summary={t('spending.most', { name: isolate(top.label), amount: isolate(format.money(top.committed)) })}
      table={{
        head: [
          t('table.entry'),
          inCurrency(t('campaign.page.agreed')),
          inCurrency(t('campaign.page.held')),
          inCurrency(t('spending.part.offered')),
        ],
        rows: sums.map(({ key, label, committed, amounts }) => ({
          key,
          cells: [
            label,
            format.figure(committed),
            format.figure(amounts.held),
            format.figure(amounts.offered),
          ],
        })),
      }}
    >
      <ul>
        {sums.map(({ key, label, committed }) => (
          <li key={key} className="pb-2">
            <p className="flex justify-between gap-4">
              <span>{label}</span>
              <Amount money={committed} bare />
            </p>
            <Bar to={committed.amount / most} height={12} />
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}
