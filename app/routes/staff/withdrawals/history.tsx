import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Amount, Name, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Status, type StatusShape } from '#app/components/marks.tsx'
import { declined } from '#app/domain/escrow/withdrawal.ts'
import type { Money } from '#app/domain/money.ts'

type WithdrawalStatus = 'seconding' | 'pending' | 'done' | 'failed'
export type Withdrawn = {
  id: string
  amount: Money
  status: WithdrawalStatus
  error: string | null
  requestedAt: Date
  askedBy: string | null
  secondedBy: string | null
  /** Whoever reads asked for it. */
  isReaders: boolean
}

const shapes: Record<WithdrawalStatus, StatusShape> = {
  seconding: 'waiting',
  pending: 'active',
  done: 'released',
  failed: 'ended',
}

/** What was asked for and what became of it; what waits for a second person is confirmed here. */
export function WithdrawalHistory({ withdrawals }: { withdrawals: Withdrawn[] }) {
  const { t } = useTranslation()
  if (withdrawals.length === 0) return <p className="text-soft">{t('operations.withdrawals.none')}</p>
  return (
    <DataTable
      caption={t('operations.withdrawals.history')}
      phone="stack"
      rows={withdrawals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'asked',
          head: t('operations.withdrawals.col.asked'),
          names: true,
          render: ({ requestedAt }) => <When value={requestedAt} />,
        },
        {
          key: 'by',
          head: t('operations.withdrawals.col.by'),
          render: ({ askedBy }) => <Name>{askedBy}</Name>,
        },
        {
          key: 'second',
          head: t('operations.withdrawals.col.second'),
          render: ({ secondedBy, error }) => error !== declined && secondedBy && <Name>{secondedBy}</Name>,
        },
        {
          key: 'status',
          head: t('operations.withdrawals.col.status'),
          render: (line) => <State line={line} />,
        },
        {
          key: 'amount',
          head: t('operations.withdrawals.col.amount'),
          figure: true,
          render: ({ amount }) => <Amount money={amount} />,
        },
      ]}
    />
  )
}

function State({ line }: { line: Withdrawn }) {
  const { t } = useTranslation()
  const { id, status, error, isReaders, askedBy, secondedBy } = line
  const words =
    error === declined
      ? t('operations.withdrawals.declined', { name: isolate(secondedBy ?? askedBy ?? '') })
      : t(`operations.withdrawals.status.${status}`, { error: isolate(error ?? '') })
  return (
    <>
      <Status shape={shapes[status]}>
        <span className="font-normal whitespace-normal">{words}</span>
      </Status>
      {status === 'seconding' && (
        <form method="post" className="flex flex-wrap items-center gap-2 pt-1">
          <input type="hidden" name="id" value={id} />
          {isReaders ? (
            <span className="text-note text-soft">{t('operations.withdrawals.own_request')}</span>
          ) : (
            <Button small name="do" value="confirm">
              {t('operations.withdrawals.confirm')}
            </Button>
          )}
          <Button kind="quiet" small name="do" value="decline">
            {t('operations.withdrawals.decline')}
          </Button>
        </form>
      )}
    </>
  )
}
