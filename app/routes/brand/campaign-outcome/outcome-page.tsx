import type { ComponentProps } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { CampaignOutcome } from '#app/components/outcome/campaign-outcome.tsx'
import { PostbackPanel } from '#app/components/outcome/postback-panel.tsx'
import { PageTitle } from '#app/components/page-title.tsx'

type Loaded = {
  campaign: { id: string; name: string }
  outcome: ComponentProps<typeof CampaignOutcome>['outcome']
  postback: ComponentProps<typeof PostbackPanel>
}

export function OutcomePage({ campaign, outcome, postback }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle aside={<Link to={`/brand/campaigns/${campaign.id}`}>{t('campaign.page.back')}</Link>}>
        <Name>{campaign.name}</Name>
      </PageTitle>
      <CampaignOutcome outcome={outcome} hrefFor={(id) => `/brand/collaborations/${id}`} />
      <PostbackPanel {...postback} />
    </>
  )
}
