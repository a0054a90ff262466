import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Section } from '#app/components/section.tsx'
import { type BriefLine, BriefTable } from './brief-table.tsx'

export function CampaignBriefs({ campaign, briefs }: { campaign: CampaignName; briefs: BriefLine[] }) {
  const { t } = useTranslation()
  const write = campaign.status !== 'closed' && (
    <LinkButton kind="primary" to={`/brand/campaigns/${campaign.id}/briefs/new`}>
      {t('campaign.page.new_brief')}
    </LinkButton>
  )
  return (
    <>
      <CampaignHead
        campaign={campaign}
        here="briefs"
        subtitle={t('workspace.briefs_lead')}
        aside={briefs.length > 0 && write}
      />
      <Section title={t('campaign.page.briefs')}>
        {briefs.length > 0 ? (
          <BriefTable briefs={briefs} />
        ) : (
          <EmptyState example={t('workspace.brief_example')} action={write}>
            {t('campaign.page.no_briefs')}
          </EmptyState>
        )}
      </Section>
    </>
  )
}
