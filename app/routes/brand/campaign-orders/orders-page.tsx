import { LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, Name, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Code } from '#app/components/outcome/code-text.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { Section } from '#app/components/section.tsx'
import type { Money } from '#app/domain/money.ts'
import type { CreditReason } from '#app/domain/outcome/attribution.ts'
import type { ConversionSource } from '#app/domain/outcome/conversion.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Sale = {
  id: number
  subjectId: string
  amount: Money | null
  refunded: Money | null
  happenedAt: Date | string
  source: ConversionSource
  reason: CreditReason
  owner: { id: string; name: string } | null
  history: { reason: CreditReason; name: string | null; decidedAt: Date | string }[]
}
type Page = { rows: Sale[]; older: number | null }
type Loaded = { campaign: CampaignName; orders: Page; leads: Page }

/** The orders and leads of a campaign, each with whom it counts for and why. */
export function OrdersPage({ campaign, orders, leads }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <CampaignHead
        campaign={campaign}
        here="outcome"
        subtitle={t('conversions.room.orders')}
        aside={
          <LinkButton to={`/brand/campaigns/${campaign.id}/imports?kind=orders`}>
            {t('conversions.orders.file')}
          </LinkButton>
        }
      />
      <OutcomeRooms id={campaign.id} here="orders" />
      <Sales page={orders} kind="order" />
      <Sales page={leads} kind="lead" />
    </>
  )
}

function Sales({ page: { rows, older }, kind }: { page: Page; kind: 'order' | 'lead' }) {
  const { t } = useTranslation()
  const columns = useColumns(kind)
  const title = t(kind === 'order' ? 'conversions.orders.title' : 'conversions.orders.leads')
  return (
    <Section title={title} id={`${kind}s`}>
      {rows.length === 0 ? (
        <EmptyState>
          {t(kind === 'order' ? 'conversions.orders.none' : 'conversions.orders.no_leads')}
        </EmptyState>
      ) : (
        <DataTable
          caption={title}
          rows={rows}
          rowKey={({ id }) => String(id)}
          phone="stack"
          dense
          columns={columns}
        />
      )}
      {older !== null && (
        <p className="pt-3">
          <LinkButton small to={`?${kind}s=${older}#${kind}s`}>
            {t('conversions.orders.older')}
          </LinkButton>
        </p>
      )}
    </Section>
  )
}

function useColumns(kind: 'order' | 'lead'): Column<Sale>[] {
  const { t } = useTranslation()
  const amount: Column<Sale> = {
    key: 'amount',
    head: t('conversions.orders.amount'),
    figure: true,
    render: ({ amount: paid, refunded }) => (
      <>
        {paid && <Amount money={paid} />}
        {refunded && (
          <span className="block text-note text-soft">
            {t('conversions.orders.refunded')} <Amount money={refunded} />
          </span>
        )}
      </>
    ),
  }
  return [
    {
      key: 'number',
      head: t('conversions.orders.number'),
      names: true,
      render: ({ subjectId }) => <Code>{subjectId}</Code>,
    },
    ...(kind === 'order' ? [amount] : []),
    { key: 'whose', head: t('conversions.orders.whose'), render: (sale) => <Whose sale={sale} /> },
    {
      key: 'source',
      head: t('conversions.calls.source'),
      render: ({ source }) => t(`conversions.source.${source}`),
    },
    {
      key: 'made',
      head: t('conversions.orders.made'),
      render: ({ happenedAt }) => <When value={happenedAt} />,
    },
  ]
}

/** Whom it counts for and why; and, where that changed, how it was before. */
function Whose({ sale: { owner, reason, history } }: { sale: Sale }) {
  const { t } = useTranslation()
  return (
    <>
      {owner ? (
        <Link to={`/brand/collaborations/${owner.id}`}>
          <Name>{owner.name}</Name>
        </Link>
      ) : (
        t('conversions.orders.nobody')
      )}
      <span className="block text-note text-soft">{t(`conversions.reason.${reason}`)}</span>
      {history.length > 1 && (
        <details className="text-note">
          <summary className="min-h-6 cursor-pointer text-soft">
            {t('conversions.orders.history', { count: history.length })}
          </summary>
          <ol>
            {history.map((credit) => (
              <li key={String(credit.decidedAt) + credit.reason}>
                <When value={credit.decidedAt} />{' '}
                {credit.name === null ? t('conversions.orders.nobody') : <Name>{credit.name}</Name>},{' '}
                {t(`conversions.reason.${credit.reason}`)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
