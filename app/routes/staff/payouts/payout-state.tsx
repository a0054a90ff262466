import { useTranslation } from '#app/i18n/use-translation.ts'
import { Status, type StatusShape } from '#app/components/marks.tsx'
import type { ManualPayoutStatus } from '#app/domain/escrow/manual-payout.ts'

const shapes: Record<ManualPayoutStatus, StatusShape> = {
  queued: 'waiting',
  seconding: 'active',
  sent: 'released',
  failed: 'ended',
}

/** Where a bank transfer stands; one that is late says so first. */
export function PayoutState({ status, isLate }: { status: ManualPayoutStatus; isLate: boolean }) {
  const { t } = useTranslation()
  return (
    <span className="flex flex-wrap gap-x-3">
      {isLate && <Status shape="disputed">{t('payouts.state.late')}</Status>}
      <Status shape={shapes[status]}>{t(`payouts.state.${status}`)}</Status>
    </span>
  )
}
