import type { ComponentProps } from 'react'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { CampaignOutcome } from '#app/components/outcome/campaign-outcome.tsx'
import { PostbackPanel } from '#app/components/outcome/postback-panel.tsx'

type Loaded = {
  campaign: CampaignName
  outcome: ComponentProps<typeof CampaignOutcome>['outcome']
  postback: ComponentProps<typeof PostbackPanel>
}

export function OutcomePage({ campaign, outcome, postback }: Loaded) {
  return (
    <>
      <CampaignHead campaign={campaign} here="outcome" />
      <CampaignOutcome outcome={outcome} hrefFor={(id) => `/brand/collaborations/${id}`} />
      <PostbackPanel {...postback} />
    </>
  )
}
