import { useTranslation } from '#app/i18n/use-translation.ts'
import { ChartFigure } from '#app/components/charts/chart-figure.tsx'
import { classNames } from '#app/components/class-names.ts'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { type CurrencyBudget, usedParts } from '#app/domain/campaign/budget.ts'

const fills: Record<(typeof usedParts)[number] | 'left', string> = {
  toPay: 'bg-edge',
  held: 'bg-held',
  commission: 'bg-data-a',
  creators: 'bg-released',
  fee: 'bg-data-d',
  product: 'bg-soft',
  left: 'bg-wash',
}

/** The budget as one bar, from paid out to left; its words and numbers stand under it. */
export function BudgetBar({ budget: { amounts, planned, left, committed } }: { budget: CurrencyBudget }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!planned || !left) return null
  const whole = Math.max(planned.amount, committed.amount, 1)
  const order = ['creators', 'fee', 'held', 'commission', 'toPay', 'product'] as const
  const pieces = [
    ...order.map((part) => ({ key: part, amount: amounts[part] })),
    { key: 'left' as const, amount: { ...left, amount: Math.max(0, left.amount) } },
  ].filter(({ amount }) => amount.amount > 0)
  const nameOf = (key: keyof typeof fills) =>
    t(key === 'left' ? 'campaign.page.left' : `spending.part.${key}`)
  const summary = t('spending.summary', {
    used: isolate(format.money(committed)),
    planned: isolate(format.money(planned)),
    share: format.percent(committed.amount / planned.amount),
  })
  return (
    <ChartFigure
      title={t('campaign.page.money')}
      summary={summary}
      table={{
        head: [t('table.entry'), t('table.amount_in', { currency: planned.currency })],
        rows: pieces.map(({ key, amount }) => ({ key, cells: [nameOf(key), format.figure(amount)] })),
      }}
    >
      <div aria-hidden="true" className="keep-shape mt-3 flex h-6 gap-px">
        {pieces.map(({ key, amount }) => (
          <div
            key={key}
            className={classNames('min-w-0.5', fills[key])}
            style={{ inlineSize: `${(amount.amount / whole) * 100}%` }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 pt-2 text-note">
        {pieces.map(({ key }) => (
          <li key={key} className="inline-flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className={classNames('keep-shape size-2.5 border border-edge', fills[key])}
            />
            {nameOf(key)}
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}
