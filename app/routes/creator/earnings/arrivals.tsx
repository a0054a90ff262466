import { useTranslation } from '#app/i18n/use-translation.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { Amount, Day } from '#app/components/format.tsx'
import { Status, type StatusShape } from '#app/components/marks.tsx'
import { Section } from '#app/components/section.tsx'
import type { Money } from '#app/domain/money.ts'
import type { BankPayout } from '#app/domain/payments.ts'

export type Arrival = {
  id: string
  amount: Money
  status: BankPayout['status']
  failure: string | null
  arrivesOn: string
}

const shapes: Record<BankPayout['status'], StatusShape> = {
  pending: 'waiting',
  in_transit: 'active',
  paid: 'released',
  failed: 'disputed',
  canceled: 'ended',
}

/** The processor's own payouts to the creator's bank, as it reports them: the money has left Athar's books. */
export function Arrivals({ arrivals }: { arrivals: Arrival[] }) {
  const { t } = useTranslation()
  if (arrivals.length === 0) return null
  return (
    <Section title={t('earnings.arrivals.title')} note={t('earnings.arrivals.note')}>
      <DataTable
        caption={t('earnings.arrivals.title')}
        phone="stack"
        rows={arrivals}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'arrives',
            head: t('earnings.arrivals.arrives'),
            names: true,
            render: ({ arrivesOn }) => <Day value={arrivesOn} long />,
          },
          {
            key: 'state',
            head: t('earnings.arrivals.state'),
            render: ({ status, failure }) => (
              <Status shape={shapes[status]}>
                <span className="whitespace-normal">
                  {t(`earnings.arrivals.status.${status}`)}
                  {failure && (
                    <>
                      {' '}
                      <code dir="ltr">{failure}</code>
                    </>
                  )}
                </span>
              </Status>
            ),
          },
          {
            key: 'amount',
            head: t('earnings.arrivals.amount'),
            figure: true,
            render: ({ amount }) => <Amount money={amount} />,
          },
        ]}
      />
    </Section>
  )
}
