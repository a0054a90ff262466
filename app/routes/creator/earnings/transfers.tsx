import { useTranslation } from '#app/i18n/use-translation.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { Amount, Day, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Section } from '#app/components/section.tsx'
import type { ManualPayoutStatus } from '#app/domain/escrow/manual-payout.ts'
import type { Money } from '#app/domain/money.ts'
import { DealName, type DealNames } from './deal-name.tsx'

export type Transfer = {
  id: string
  dealId: string
  amount: Money
  status: ManualPayoutStatus
  to: string
  sentOn: string | null
  bankReference: string | null
  failure: string | null
  requestedAt: Date
  dueAt: Date
}

/** Bank transfers that staff makes to the creator, with what the bank calls them. */
export function Transfers({ transfers, deals }: { transfers: Transfer[]; deals: DealNames[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (transfers.length === 0) return null
  const state = ({ status, sentOn, failure, dueAt }: Transfer) => {
    if (status === 'failed') return t('earnings.transfers.failed', { reason: isolate(failure ?? '') })
    if (status === 'sent' && sentOn) return t('earnings.transfers.sent', { date: format.spokenDay(sentOn) })
    return t('earnings.transfers.due', { date: format.dateTime(dueAt) })
  }
  return (
    <Section title={t('earnings.transfers.title')}>
      <DataTable
        caption={t('earnings.transfers.title')}
        phone="stack"
        rows={transfers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'deal',
            head: t('earnings.col.deal'),
            names: true,
            render: ({ dealId }) => <DealName deals={deals} id={dealId} />,
          },
          {
            key: 'asked',
            head: t('earnings.transfers.asked'),
            render: ({ requestedAt }) => <Day value={requestedAt} long />,
          },
          { key: 'to', head: t('earnings.transfers.to'), render: ({ to }) => <bdi dir="ltr">{to}</bdi> },
          { key: 'state', head: t('earnings.transfers.state'), render: state },
          {
            key: 'reference',
            head: t('earnings.transfers.reference'),
            // Before it is sent nothing at the bank has this name.
            render: ({ status, bankReference }) =>
              status !== 'seconding' && bankReference ? <bdi dir="ltr">{bankReference}</bdi> : '–',
          },
          {
            key: 'amount',
            head: t('earnings.transfers.amount'),
            figure: true,
            render: ({ amount }) => <Amount money={amount} />,
          },
        ]}
      />
    </Section>
  )
}
