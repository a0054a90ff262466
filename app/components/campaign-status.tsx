import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CampaignStatus as Word } from '../domain/campaign/strategy.ts'
import { Status, type StatusShape } from './marks.tsx'

const shapes: Record<Word, StatusShape> = {
  draft: 'waiting',
  open: 'active',
  running: 'active',
  closed: 'ended',
}

/** How far a campaign is, in a word. */
export function CampaignStatus({ status }: { status: Word }) {
  const { t } = useTranslation()
  return <Status shape={shapes[status]}>{t(`campaign.status.${status}`)}</Status>
}
