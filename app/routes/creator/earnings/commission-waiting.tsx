import { useTranslation } from '#app/i18n/use-translation.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { Amount, Day } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import type { Money } from '#app/domain/money.ts'
import { DealName, type DealNames } from './deal-name.tsx'

/** Commission that orders of a deal have brought and whose return window is open, after the fee. */
export type WaitingCommission = DealNames & { net: Money; nextAt: Date }

/** What comes to a creator from orders when their return windows have passed; nothing when there is none. */
export function CommissionWaiting({ rows }: { rows: WaitingCommission[] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <Section title={t('commission.earnings.title')} note={t('commission.earnings.note')}>
      <DataTable
        caption={t('commission.earnings.title')}
        phone="stack"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'deal',
            head: t('commission.earnings.deal'),
            names: true,
            render: ({ id }) => <DealName deals={rows} id={id} />,
          },
          {
            key: 'next',
            head: t('commission.earnings.next'),
            render: ({ nextAt }) => <Day value={nextAt} long />,
          },
          {
            key: 'net',
            head: t('commission.earnings.net'),
            figure: true,
            render: ({ net }) => <Amount money={net} tone="held" />,
          },
        ]}
      />
    </Section>
  )
}
