import { useTranslation } from '#app/i18n/use-translation.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, Name, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { ChargebackStatus } from '#app/domain/escrow/chargeback.ts'
import type { Money } from '#app/domain/money.ts'
import { ChargebackState, EvidenceLeft } from './chargeback-state.tsx'

type Line = {
  id: string
  brandName: string
  status: ChargebackStatus
  openedAt: Date
  daysLeft: number | null
  amount: Money
  fee: Money
  recovered: Money
  lost: Money
  deals: { id: string; creatorName: string }[]
}

/** Payments that a bank took back or may take back, what waits for evidence first. */
export function Chargebacks({ lines }: { lines: Line[] }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('chargebacks.lead')}>{t('chargebacks.title')}</PageTitle>
      {lines.length === 0 ? <EmptyState>{t('chargebacks.empty')}</EmptyState> : <Lines lines={lines} />}
      <Section title={t('chargebacks.policy_title')}>
        <p className="max-w-prose">{t('chargebacks.policy')}</p>
      </Section>
    </>
  )
}

function Lines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('chargebacks.title')}
      phone="stack"
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'brand',
          head: t('chargebacks.col.brand'),
          names: true,
          render: ({ id, brandName }) => (
            <Link to={`/staff/chargebacks/${id}`} className="inline-block min-h-6 font-semibold">
              <Name>{brandName}</Name>
            </Link>
          ),
        },
        {
          key: 'state',
          head: t('chargebacks.col.state'),
          render: ({ status, daysLeft }) => (
            <span className="block">
              <ChargebackState status={status} />
              <span className="block text-note text-soft">
                <EvidenceLeft status={status} daysLeft={daysLeft} />
              </span>
            </span>
          ),
        },
        {
          key: 'opened',
          head: t('chargebacks.col.opened'),
          render: ({ openedAt }) => <When value={openedAt} />,
        },
        {
          key: 'deals',
          head: t('chargebacks.col.deals'),
          render: ({ deals }) => (
            <span className="block">
              {deals.map(({ id, creatorName }) => (
                <Link key={id} to={`/staff/collaborations/${id}`} className="block min-h-6">
                  <Name>{creatorName}</Name>
                </Link>
              ))}
            </span>
          ),
        },
        {
          key: 'amount',
          head: t('chargebacks.col.amount'),
          figure: true,
          render: ({ amount }) => <Amount money={amount} />,
        },
        {
          key: 'fee',
          head: t('chargebacks.col.fee'),
          figure: true,
          render: ({ fee }) => <Amount money={fee} />,
        },
        {
          key: 'recovered',
          head: t('chargebacks.col.recovered'),
          figure: true,
          render: ({ recovered }) => <Amount money={recovered} />,
        },
        {
          key: 'lost',
          head: t('chargebacks.col.lost'),
          figure: true,
          render: ({ lost }) => <Amount money={lost} />,
        },
      ]}
    />
  )
}
