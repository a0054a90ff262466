import { useTranslation } from '#app/i18n/use-translation.ts'
import { CampaignStatus } from '#app/components/campaign-status.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { Amount, Day, Name, useFormat, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { YourTurn } from '#app/components/marks.tsx'
import type { CampaignStatus as Status } from '#app/domain/campaign/strategy.ts'
import { type Currency, type Money, plus, zero } from '#app/domain/money.ts'

export type CampaignLine = {
  id: string
  name: string
  status: Status
  startsOn: string
  endsOn: string
  budget: Money
  committed: Money
  held: Money
  people: number
  turns: number
  nextAt: Date | null
}

/** The campaigns with what waits in each, and what they come to together. */
export function CampaignTable({ campaigns }: { campaigns: CampaignLine[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<CampaignLine>[] = [
    {
      key: 'name',
      head: t('campaign.list.name'),
      names: true,
      render: ({ id, name, turns }) => (
        <>
          <Link to={`/brand/campaigns/${id}`} className="font-semibold">
            <Name>{name}</Name>
          </Link>
          {turns > 0 && (
            <Link to={`/brand/campaigns/${id}/people?turn=brand`} className="ms-2 no-underline">
              <YourTurn>{format.number(turns)}</YourTurn>
            </Link>
          )}
        </>
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
      key: 'next',
      head: t('workspace.list.next'),
      render: ({ nextAt }) => nextAt && <When value={nextAt} />,
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
    <>
      <DataTable
        caption={t('campaign.list.caption')}
        rows={campaigns}
        columns={columns}
        rowKey={({ id }) => id}
        phone="stack"
      />
      <Sums campaigns={campaigns} />
    </>
  )
}

/** What the shown campaigns come to, each currency by itself. */
function Sums({ campaigns }: { campaigns: CampaignLine[] }) {
  const { t } = useTranslation()
  const currencies = [...new Set(campaigns.map(({ budget }) => budget.currency))]
  const sum = (currency: Currency, of: (line: CampaignLine) => Money) =>
    campaigns
      .map(of)
      .filter((amount) => amount.currency === currency)
      .reduce(plus, zero(currency))
  return (
    <>
      {currencies.map((currency) => (
        <div key={currency} className="pt-5">
          <p className="text-note text-soft">{t('workspace.list.total', { currency })}</p>
          <DefinitionList
            shape="figures"
            facts={[
              {
                key: 'budget',
                term: t('campaign.list.budget'),
                detail: <Amount money={sum(currency, ({ budget }) => budget)} bare />,
              },
              {
                key: 'committed',
                term: t('campaign.list.committed'),
                detail: <Amount money={sum(currency, ({ committed }) => committed)} bare />,
              },
              {
                key: 'held',
                term: t('workspace.list.held'),
                detail: <Amount money={sum(currency, ({ held }) => held)} bare tone="held" />,
              },
            ]}
          />
        </div>
      ))}
    </>
  )
}
