import { useTranslation } from '#app/i18n/use-translation.ts'
import { Amount } from '#app/components/format.tsx'
import { type CurrencyBudget, usedParts } from '#app/domain/campaign/budget.ts'
import type { Money } from '#app/domain/money.ts'

/** The budget as an account book: what uses it up, its sum, what is left; what does not count stands under it. */
export function BudgetLines({ budget: { amounts, committed, planned, left } }: { budget: CurrencyBudget }) {
  const { t } = useTranslation()
  const beside = (['offered', 'refunded', 'chargedBack', 'extra'] as const).filter(
    (part) => amounts[part].amount > 0,
  )
  return (
    <table className="w-full max-w-prose border-collapse">
      <caption className="sr-only">{t('campaign.page.money')}</caption>
      <tbody>
        {usedParts
          .filter((part) => amounts[part].amount > 0 || part === 'held')
          .map((part) => (
            <Line
              key={part}
              name={t(`spending.part.${part}`)}
              note={t(`spending.note.${part}`)}
              money={amounts[part]}
            />
          ))}
      </tbody>
      <tbody className="rule-double font-semibold">
        <Line name={t('campaign.page.agreed')} money={committed} />
      </tbody>
      {planned && left && (
        <tbody>
          <Line name={t('campaign.page.budget')} money={planned} />
          <Line
            name={t(left.amount < 0 ? 'campaign.page.over' : 'campaign.page.left')}
            money={{ ...left, amount: Math.abs(left.amount) }}
          />
        </tbody>
      )}
      {beside.length > 0 && (
        <tbody className="text-soft">
          {beside.map((part) => (
            <Line
              key={part}
              name={t(`spending.part.${part}`)}
              note={t(`spending.note.${part}`)}
              money={amounts[part]}
            />
          ))}
        </tbody>
      )}
    </table>
  )
}

function Line({ name, note, money }: { name: string; note?: string; money: Money }) {
  return (
    <tr className="border-b border-rule align-baseline">
      <th scope="row" className="py-2 pe-5">
        {name}
        {note && <span className="block text-note font-normal text-soft">{note}</span>}
      </th>
      <td className="py-2">
        <div className="figures">
          <Amount money={money} />
        </div>
      </td>
    </tr>
  )
}
