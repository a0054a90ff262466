import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Status as Word } from '../domain/collaboration/steps.ts'
import { Status, type StatusShape } from './marks.tsx'

const shapes: Record<Word, StatusShape> = {
  invited: 'waiting',
  applied: 'waiting',
  offered: 'waiting',
  countered: 'waiting',
  accepted: 'active',
  funded: 'held',
  shipped: 'held',
  received: 'held',
  in_review: 'held',
  revising: 'held',
  approved: 'held',
  published: 'held',
  verified: 'released',
  completed: 'released',
  declined: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
  cancelled: 'ended',
  disputed: 'disputed',
  settled: 'ended',
  refunded: 'ended',
}

/** Where a deal stands, in a word and a shape: square while its payment is held, a tick once it is released. */
export function DealStatus({ status }: { status: Word }) {
  const { t } = useTranslation()
  return <Status shape={shapes[status]}>{t(`deal.status.${status}`)}</Status>
}
