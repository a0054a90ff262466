import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Amount, Name, useFormat, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { payoutWithinHours } from '#app/domain/escrow/fees.ts'
import type { ManualPayoutStatus } from '#app/domain/escrow/manual-payout.ts'
import type { Money } from '#app/domain/money.ts'
import { PayoutState } from './payout-state.tsx'

type Line = {
  id: string
  creatorName: string
  campaignName: string
  brandName: string
  amount: Money
  status: ManualPayoutStatus
  to: { bankName: string; account: string }
  bankReference: string | null
  requestedAt: Date
  endedAt: Date | null
  dueAt: Date
  isLate: boolean
}

type PayoutsProps = { open: Line[]; ended: Line[]; isHalted: boolean }

/** Staff's queue of bank transfers: what is to be sent first, what waits for a second person, what is over. */
export function Payouts({ open, ended, isHalted }: PayoutsProps) {
  const { t } = useTranslation()
  const hours = payoutWithinHours
  const queue = open.filter(({ status }) => status === 'queued')
  const seconding = open.filter(({ status }) => status === 'seconding')
  const late = open.filter(({ isLate }) => isLate).length
  const columns = useColumns()
  return (
    <>
      <PageTitle subtitle={t('payouts.lead', { hours })}>{t('payouts.title')}</PageTitle>
      {isHalted && (
        <Notice kind="refusal" title={t('payouts.halted')}>
          {t('payouts.halted_text')}
        </Notice>
      )}
      {late > 0 && (
        <Notice kind="refusal" title={t('payouts.late', { count: late })}>
          {t('payouts.late_text', { hours })}
        </Notice>
      )}
      {seconding.length > 0 && (
        <Section title={t('payouts.second')}>
          <PayoutTable caption={t('payouts.second')} rows={seconding} columns={columns.open} />
        </Section>
      )}
      <Section title={t('payouts.queue')}>
        {queue.length === 0 ? (
          <p className="text-soft">{t('payouts.queue_empty')}</p>
        ) : (
          <>
            <PayoutTable caption={t('payouts.queue')} rows={queue} columns={columns.open} />
            <p className="pt-4">
              <LinkButton to="/staff/payouts/queue.csv" kind="secondary" reload>
                {t('payouts.download')}
              </LinkButton>
            </p>
          </>
        )}
      </Section>
      <Section title={t('payouts.ended')}>
        {ended.length === 0 ? (
          <p className="text-soft">{t('payouts.ended_empty')}</p>
        ) : (
          <PayoutTable caption={t('payouts.ended')} rows={ended} columns={columns.ended} />
        )}
      </Section>
    </>
  )
}

type PayoutTableProps = { caption: string; rows: Line[]; columns: Column<Line>[] }

const PayoutTable = ({ caption, rows, columns }: PayoutTableProps) => (
  <DataTable caption={caption} rows={rows} columns={columns} rowKey={({ id }) => id} phone="stack" />
)

function useColumns(): Record<'open' | 'ended', Column<Line>[]> {
  const { t } = useTranslation()
  const format = useFormat()
  const shared: Column<Line>[] = [
    {
      key: 'creator',
      head: t('payouts.col.creator'),
      names: true,
      render: ({ id, creatorName, campaignName, brandName }) => (
        <>
          <Link to={`/staff/payouts/${id}`} className="inline-block min-h-6 font-semibold">
            <Name>{creatorName}</Name>
          </Link>
          <span className="block text-note text-soft">
            <Name>{campaignName}</Name>
            {' · '}
            <Name>{brandName}</Name>
          </span>
        </>
      ),
    },
    {
      key: 'to',
      head: t('payouts.col.to'),
      render: ({ to }) => (
        <span>
          <Name>{to.bankName}</Name>{' '}
          <bdi dir="ltr" className="whitespace-nowrap">
            {to.account}
          </bdi>
        </span>
      ),
    },
    { key: 'state', head: t('payouts.col.state'), render: (line) => <PayoutState {...line} /> },
  ]
  const amount: Column<Line> = {
    key: 'amount',
    head: t('payouts.col.amount'),
    figure: true,
    render: (line) => <Amount money={line.amount} />,
  }
  return {
    open: [
      ...shared,
      { key: 'due', head: t('payouts.col.due'), render: ({ dueAt }) => <When value={dueAt} /> },
      amount,
    ],
    ended: [
      ...shared,
      {
        key: 'ended',
        head: t('payouts.col.ended'),
        render: ({ endedAt }) => endedAt && format.dateTime(endedAt),
      },
      {
        key: 'reference',
        head: t('payouts.col.reference'),
        render: ({ bankReference }) => (bankReference ? <bdi dir="ltr">{bankReference}</bdi> : '–'),
      },
      amount,
    ],
  }
}
