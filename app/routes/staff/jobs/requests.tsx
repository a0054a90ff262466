import { useTranslation } from '#app/i18n/use-translation.ts'
import { DealLink, type Owners } from '#app/components/books/names.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Amount, When } from '#app/components/format.tsx'
import type { RequestKind } from '#app/domain/escrow/movements.ts'
import type { Money } from '#app/domain/money.ts'

export type TroubledRequest = {
  id: string
  kind: RequestKind
  collaborationId: string | null
  amount: Money
  status: string
  error: string | null
  requestedAt: Date
  /** It waits because payouts are halted. */
  isHeld: boolean
}

/** What the processor was asked for and has refused or not answered. */
export function Requests({ requests, owners }: { requests: TroubledRequest[]; owners: Owners }) {
  const { t } = useTranslation()
  if (requests.length === 0) return <p className="text-soft">{t('operations.jobs.no_requests')}</p>
  const answerTo = ({ status, error, isHeld }: TroubledRequest) => {
    if (status === 'failed') return t('operations.jobs.request_failed', { error: error ?? '' })
    return t(isHeld ? 'operations.jobs.request_held' : 'operations.jobs.request_pending')
  }
  return (
    <DataTable
      caption={t('operations.jobs.requests')}
      dense
      phone="stack"
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          head: t('operations.jobs.col_kind'),
          names: true,
          render: ({ kind }) => t(`staff.desk.request.${kind}`),
        },
        {
          key: 'deal',
          head: t('operations.jobs.col_deal'),
          render: ({ collaborationId }) =>
            collaborationId && <DealLink id={collaborationId} owners={owners} />,
        },
        {
          key: 'asked',
          head: t('operations.jobs.col_asked'),
          render: ({ requestedAt }) => <When value={requestedAt} />,
        },
        { key: 'state', head: t('operations.jobs.col_state'), render: answerTo },
        {
          key: 'amount',
          head: t('operations.jobs.col_amount'),
          figure: true,
          render: ({ amount }) => <Amount money={amount} />,
        },
      ]}
    />
  )
}
