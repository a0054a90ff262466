import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import { CampaignStatus } from '#app/components/campaign-status.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, Day, Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import type { CampaignStatus as Status } from '#app/domain/campaign/strategy.ts'
import type { Money } from '#app/domain/money.ts'

type CampaignLine = {
  id: string
  name: string
  status: Status
  startsOn: string
  endsOn: string
  budget: Money
  committed: Money
  people: number
}

export function Campaigns({ campaigns }: { campaigns: CampaignLine[] }) {
  const { t } = useTranslation()
  const isEmpty = campaigns.length === 0
  const create = (
    <LinkButton kind="primary" to="/brand/campaigns/new">
      {t('campaign.list.new')}
    </LinkButton>
  )
  return (
    <>
      <PageTitle aside={!isEmpty && create}>{t('campaign.list.title')}</PageTitle>
      {isEmpty ? (
        <EmptyState example={t('campaign.list.example')} action={create}>
          {t('campaign.list.empty')}
        </EmptyState>
      ) : (
        <CampaignTable campaigns={campaigns} />
      )}
    </>
  )
}

function CampaignTable({ campaigns }: { campaigns: CampaignLine[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<CampaignLine>[] = [
    {
      key: 'name',
      head: t('campaign.list.name'),
      names: true,
      render: ({ id, name }) => (
        <Link to={`/brand/campaigns/${id}`} className="font-semibold">
          <Name>{name}</Name>
        </Link>
      ),
    },
    {
      key: 'status',
      head: t('campaign.list.status'),
      render: ({ status }) => <CampaignStatus status={status} />,
    },
    {
      key: 'dates',
      head: t('campaign.list.dates'),
      render: ({ startsOn, endsOn }) => (
        <span className="whitespace-nowrap">
          <Day value={startsOn} /> – <Day value={endsOn} long />
        </span>
      ),
    },
    {
      key: 'people',
      head: t('campaign.list.people'),
      figure: true,
      render: ({ people }) => format.number(people),
    },
    {
      key: 'committed',
      head: t('campaign.list.committed'),
      figure: true,
      render: ({ committed }) => <Amount money={committed} />,
    },
    {
      key: 'budget',
      head: t('campaign.list.budget'),
      figure: true,
      render: ({ budget }) => <Amount money={budget} />,
    },
  ]
  return (
    <DataTable
      caption={t('campaign.list.caption')}
      rows={campaigns}
      columns={columns}
      rowKey={({ id }) => id}
      phone="stack"
    />
  )
}
