import type { ComponentProps } from 'react'
import { LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { CampaignOutcome } from '#app/components/outcome/campaign-outcome.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { Section } from '#app/components/section.tsx'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Loaded = {
  campaign: CampaignName
  outcome: ComponentProps<typeof CampaignOutcome>['outcome']
  /** For so many days a click counts. */
  windowDays: number
}

export function OutcomePage({ campaign, outcome, windowDays }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <CampaignHead campaign={campaign} here="outcome" />
      <OutcomeRooms id={campaign.id} here="outcome" />
      <div className="report-sheet">
        <CampaignOutcome outcome={outcome} hrefFor={(id) => `/brand/collaborations/${id}`} />
      </div>
      <Section title={t('reportfile.title')} className="no-print">
        <div className="flex flex-wrap gap-3">
          <LinkButton small reload to={`/brand/campaigns/${campaign.id}/files/report.xlsx`}>
            {t('reportfile.xlsx')}
          </LinkButton>
          <LinkButton small reload to={`/brand/campaigns/${campaign.id}/files/report.csv`}>
            {t('reportfile.csv')}
          </LinkButton>
          <LinkButton small to={`/brand/campaigns/compare?campaign=${campaign.id}`}>
            {t('comparecampaigns.link')}
          </LinkButton>
        </div>
      </Section>
      <Section title={t('conversions.rule.title')}>
        <p className="max-w-prose pb-3">{t('conversions.from_outcome', { count: windowDays })}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton small to={`/brand/campaigns/${campaign.id}/orders`}>
            {t('conversions.room.orders')}
          </LinkButton>
          <LinkButton small to={`/brand/campaigns/${campaign.id}/conversions`}>
            {t('conversions.room.calls')}
          </LinkButton>
        </div>
      </Section>
    </>
  )
}
