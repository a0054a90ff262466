import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CommissionLine } from '../../domain/commission/statement.ts'
import type { CommissionView } from '../../domain/commission/view.ts'
import { money } from '../../domain/money.ts'
import { DataTable } from '../data-table.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Amount, Day, useFormat } from '../format.tsx'
import { useSentenceFormat } from './sentence-format.ts'

/** Every order of a deal, newest first, with what it earned or why it earned nothing. */
export function CommissionOrders({ commission: { lines, unlisted } }: { commission: CommissionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (lines.length === 0) return <EmptyState>{t('commission.no_orders')}</EmptyState>
  return (
    <>
      <DataTable
        caption={t('commission.orders')}
        phone="stack"
        dense
        rows={lines}
        rowKey={({ order }) => String(order.id)}
        columns={[
          {
            key: 'order',
            head: t('commission.col.order'),
            names: true,
            render: ({ order }) => (
              <bdi dir="ltr" className="break-all">
                {order.orderId}
              </bdi>
            ),
          },
          {
            key: 'made',
            head: t('commission.col.made'),
            render: ({ order }) => <Day value={order.orderedAt} />,
          },
          {
            key: 'base',
            head: t('commission.col.base'),
            figure: true,
            render: (line) => <Base line={line} />,
          },
          {
            key: 'share',
            head: t('commission.col.share'),
            figure: true,
            render: ({ bps }) => (bps > 0 ? <bdi>{format.percent(bps / 10_000, 2)}</bdi> : '–'),
          },
          {
            key: 'commission',
            head: t('commission.col.commission'),
            figure: true,
            render: ({ commission }) => <Amount money={commission} />,
          },
          { key: 'state', head: t('commission.col.state'), render: (line) => <State line={line} /> },
        ]}
      />
      {unlisted > 0 && (
        <p className="pt-2 text-note text-soft">{t('commission.unlisted', { count: unlisted })}</p>
      )}
    </>
  )
}

function Base({ line: { order, base } }: { line: CommissionLine }) {
  const { t } = useTranslation()
  const format = useSentenceFormat()
  if (order.refunded === 0) return <Amount money={base} />
  return (
    <>
      <Amount money={base} />
      <span className="block text-note text-soft">
        {t('commission.refunded_part', { amount: format.money(money(order.refunded, base.currency)) })}
      </span>
    </>
  )
}

function State({ line: { state, dueAt } }: { line: CommissionLine }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  return t(`commission.state.${state}`, { date: day(dueAt) })
}
