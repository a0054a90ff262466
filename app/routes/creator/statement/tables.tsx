import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Amount, Day, Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import type { CreatorLine, CreatorSums } from '#app/domain/invoice/statement.ts'
import type { Money } from '#app/domain/money.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { ShownStatement } from './statement.tsx'

const names = ['gross', 'fee', 'net', 'paid'] as const

/** A column of zeros hides what is there. */
const Sum = ({ money }: { money: Money }) => (money.amount === 0 ? null : <Amount money={money} bare />)

function useSumColumns<Row extends CreatorSums>(): Column<Row>[] {
  const { t } = useTranslation()
  return names.map((name) => ({
    key: name,
    head: t(`statement.col.${name}`),
    figure: true,
    render: (row) => <Sum money={row[name]} />,
  }))
}

const totalOf = (sums: CreatorSums) =>
  Object.fromEntries(names.map((name) => [name, <Amount key={name} money={sums[name]} bare />]))

/** Every movement of a month. */
export function Lines({ statement: { currency, lines, sums, closing } }: { statement: ShownStatement }) {
  const { t } = useTranslation()
  const columns = useSumColumns<CreatorLine>()
  return (
    <DataTable
      caption={t('statement.caption', { currency })}
      phone="stack"
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: 'date', head: t('statement.col.date'), render: ({ at }) => <Day value={at} /> },
        {
          key: 'event',
          head: t('statement.col.event'),
          names: true,
          render: ({ event }) => t(`statement.creator_event.${event}`),
        },
        { key: 'deal', head: t('statement.col.deal'), render: (line) => <Deal line={line} /> },
        ...columns,
        {
          key: 'balance',
          head: t('statement.col.balance'),
          figure: true,
          render: ({ balance }) => <Amount money={balance} bare />,
        },
      ]}
      total={{
        event: t('statement.closing'),
        ...totalOf(sums),
        balance: <Amount money={closing} bare />,
      }}
    />
  )
}

/** The months of a year, added up. */
export function Months({ statement: { currency, months, sums } }: { statement: ShownStatement }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = useSumColumns<ShownStatement['months'][number]>()
  return (
    <DataTable
      caption={t('statement.months_caption', { currency })}
      phone="stack"
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        {
          key: 'month',
          head: t('statement.col.month'),
          names: true,
          render: ({ month }) => (
            <Link to={`/creator/statement?month=${month}`} className="inline-block min-h-6">
              {format.month(month)}
            </Link>
          ),
        },
        ...columns,
      ]}
      total={{ month: t('statement.total'), ...totalOf(sums) }}
    />
  )
}

function Deal({ line: { collaborationId, campaignName, otherName } }: { line: CreatorLine }) {
  if (!collaborationId) return null
  return (
    <div>
      <Link to={`/creator/collaborations/${collaborationId}`} className="inline-block min-h-6">
        <Name>{campaignName}</Name>
      </Link>
      <span className="block text-note text-soft">
        <Name>{otherName}</Name>
      </span>
    </div>
  )
}
