import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Currency, Money } from '../domain/money.ts'
import { classNames } from './class-names.ts'
import { Amount, Day, type Tone } from './format.tsx'

export type LedgerRow = {
  key: string
  label: ReactNode
  date?: Date | string
  amount: Money
  note?: ReactNode
}

type LedgerTableProps = {
  /** What the account is, for readers who do not see the section's title. */
  caption: string
  currency: Currency
  rows: LedgerRow[]
  total?: { label: ReactNode; amount: Money; tone?: Tone }
  /** Leaves the date column out, for a sum that has no days (a fee split). */
  undated?: boolean
}

const toneInk: Record<Tone, string> = {
  plain: '',
  held: 'text-held',
  released: 'text-released',
  disputed: 'text-disputed',
}

/** An account as a book shows it: thin rules between entries, a double line under the sum. */
export function LedgerTable({ caption, currency, rows, total, undated = false }: LedgerTableProps) {
  const { t } = useTranslation()
  const head = 'py-2 text-note font-normal text-soft'
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-rule">
          <th scope="col" className={classNames(head, 'pe-4')}>
            {t('table.entry')}
          </th>
          {!undated && (
            <th scope="col" className={classNames(head, 'pe-4')}>
              {t('table.date')}
            </th>
          )}
          <th scope="col" className={classNames(head, 'figures-head w-px whitespace-nowrap')}>
            {t('table.amount_in', { currency })}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, date, amount, note }) => (
          <tr key={key} className="border-b border-rule align-baseline">
            <th scope="row" className="py-2 pe-4 font-normal">
              {label}
              {note && <span className="block text-note text-soft">{note}</span>}
            </th>
            {!undated && <td className="py-2 pe-4 whitespace-nowrap">{date && <Day value={date} />}</td>}
            <td className="figures py-2">
              <Amount money={amount} bare />
            </td>
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr className="rule-double font-semibold">
            <th
              scope="row"
              colSpan={undated ? 1 : 2}
              className={classNames('py-2 pe-4', toneInk[total.tone ?? 'plain'])}
            >
              {total.label}
            </th>
            <td className="figures py-2">
              <Amount money={total.amount} bare />
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
