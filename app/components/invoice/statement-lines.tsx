import type { ReactNode } from 'react'
import type { BrandLine, CreatorLine } from '#app/domain/invoice/statement.ts'
import type { Currency, Money } from '#app/domain/money.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { Amount, Day, Name } from '../format.tsx'
import { Link } from '../link.tsx'

type StatementLinesProps<Line> = {
  statement: { currency: Currency; closing: Money; lines: Line[] }
  /** What happened, as the reader calls it. */
  nameOf: (line: Line) => string
  deal: (line: Line) => ReactNode
  /** The columns between the deal and the balance, and the sums under them by key. */
  figures: Column<Line>[]
  sums: Partial<Record<string, ReactNode>>
}

/** Every movement of a statement with the balance after it. */
export function StatementLines<Line extends BrandLine | CreatorLine>(props: StatementLinesProps<Line>) {
  const { statement, nameOf, deal, figures, sums } = props
  const { currency, closing, lines } = statement
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('statement.caption', { currency })}
      phone="stack"
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: 'date', head: t('statement.col.date'), render: ({ at }) => <Day value={at} /> },
        { key: 'event', head: t('statement.col.event'), names: true, render: nameOf },
        { key: 'deal', head: t('statement.col.deal'), render: deal },
        ...figures,
        {
          key: 'balance',
          head: t('statement.col.balance'),
          figure: true,
          render: ({ balance }) => <Amount money={balance} bare />,
        },
      ]}
      total={{ event: t('statement.closing'), ...sums, balance: <Amount money={closing} bare /> }}
    />
  )
}

/** A column of zeros hides what is there. */
export const Sum = ({ money }: { money: Money }) =>
  money.amount === 0 ? null : <Amount money={money} bare />

/** A line's deal by one of its names, which leads to it, over the other. */
export function LineDeal({ to, name, under }: { to: string; name: string; under: string }) {
  return (
    <div>
      <Link to={to} className="inline-block min-h-6">
        <Name>{name}</Name>
      </Link>
      <span className="block text-note text-soft">
        <Name>{under}</Name>
      </span>
    </div>
  )
}
