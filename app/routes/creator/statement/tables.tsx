import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { LineDeal, StatementLines, Sum } from '#app/components/invoice/statement-lines.tsx'
import { Link } from '#app/components/link.tsx'
import type { CreatorLine, CreatorSums } from '#app/domain/invoice/statement.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { ShownStatement } from './statement.tsx'

const names = ['gross', 'fee', 'net', 'paid'] as const

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
export function Lines({ statement }: { statement: ShownStatement }) {
  const { t } = useTranslation()
  const figures = useSumColumns<CreatorLine>()
  return (
    <StatementLines
      statement={statement}
      nameOf={({ event }) => t(`statement.creator_event.${event}`)}
      deal={({ collaborationId, campaignName, otherName }) =>
        collaborationId && (
          <LineDeal to={`/creator/collaborations/${collaborationId}`} name={campaignName} under={otherName} />
        )
      }
      figures={figures}
      sums={totalOf(statement.sums)}
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
