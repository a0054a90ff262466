import { useTranslation } from '#app/i18n/use-translation.ts'
import { Status, type StatusShape } from '#app/components/marks.tsx'
import type { ChargebackStatus } from '#app/domain/escrow/chargeback.ts'

const shapes: Record<ChargebackStatus, StatusShape> = {
  open: 'disputed',
  inquiry: 'waiting',
  lost: 'ended',
  won: 'released',
}

/** Where a chargeback stands. */
export function ChargebackState({ status }: { status: ChargebackStatus }) {
  const { t } = useTranslation()
  return <Status shape={shapes[status]}>{t(`chargebacks.state.${status}`)}</Status>
}

/** How long evidence is still taken; nothing once the bank has decided. */
export function EvidenceLeft({ status, daysLeft }: { status: ChargebackStatus; daysLeft: number | null }) {
  const { t } = useTranslation()
  if (status === 'won' || status === 'lost') return null
  if (daysLeft === null) return t('chargebacks.no_evidence')
  return daysLeft < 0 ? t('chargebacks.overdue') : t('chargebacks.days_left', { count: daysLeft })
}
