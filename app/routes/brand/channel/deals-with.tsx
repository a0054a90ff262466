import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DealStatus } from '#app/components/deal-status.tsx'
import { Amount, Day, Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Section } from '#app/components/section.tsx'
import type { Status } from '#app/domain/collaboration/steps.ts'
import type { Money } from '#app/domain/money.ts'

export type DealLine = {
  id: string
  status: Status
  price: Money
  createdAt: Date
  campaignName: string
}

/** What this brand has agreed with the channel so far. */
export function DealsWith({ deals }: { deals: DealLine[] }) {
  const { t } = useTranslation()
  const columns: Column<DealLine>[] = [
    {
      key: 'campaign',
      head: t('channelpage.deal'),
      names: true,
      render: ({ id, campaignName }) => (
        <Link to={`/brand/collaborations/${id}`} className="wrap-anywhere">
          <Name>{campaignName}</Name>
        </Link>
      ),
    },
    {
      key: 'status',
      head: t('channelpage.status'),
      render: ({ status }) => <DealStatus status={status} />,
    },
    { key: 'since', head: t('channelpage.since'), render: ({ createdAt }) => <Day value={createdAt} long /> },
    {
      key: 'price',
      head: t('channelpage.price'),
      figure: true,
      render: ({ price }) => <Amount money={price} />,
    },
  ]
  return (
    <Section title={t('channelpage.deals')}>
      {deals.length > 0 ? (
        <DataTable
          caption={t('channelpage.deals')}
          dense
          phone="stack"
          rows={deals}
          rowKey={({ id }) => id}
          columns={columns}
        />
      ) : (
        <p className="text-soft">{t('channelpage.deals_none')}</p>
      )}
    </Section>
  )
}
