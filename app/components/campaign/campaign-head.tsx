import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CampaignStatus as Word } from '../../domain/campaign/strategy.ts'
import { CampaignStatus } from '../campaign-status.tsx'
import { Name } from '../format.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { type CampaignTab, CampaignTabs } from './campaign-tabs.tsx'

export type CampaignName = { id: string; name: string; status: Word; archivedAt: Date | null }

type CampaignHeadProps = {
  campaign: CampaignName
  here: CampaignTab
  /** What the room is for, beside the campaign's status. */
  subtitle?: ReactNode
  aside?: ReactNode
}

/** The campaign's name and its rooms, above every page of its workspace. */
export function CampaignHead({ campaign, here, subtitle, aside }: CampaignHeadProps) {
  const { t } = useTranslation()
  const { id, name, status, archivedAt } = campaign
  return (
    <>
      <PageTitle
        subtitle={
          <>
            <CampaignStatus status={status} />
            {subtitle && <span className="ps-2">{subtitle}</span>}
          </>
        }
        aside={aside}
      >
        <Name>{name}</Name>
      </PageTitle>
      <CampaignTabs id={id} here={here} />
      {status === 'closed' && (
        <Notice title={t(archivedAt ? 'workspace.archived_notice' : 'campaign.page.closed')} />
      )}
    </>
  )
}
