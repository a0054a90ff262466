import type { ComponentProps } from 'react'
import { LinkButton } from '#app/components/buttons.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { CampaignOutcome } from '#app/components/outcome/campaign-outcome.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { CountsReport } from '#app/components/sharing/counts-report.tsx'
import type { ReportCounts } from '#app/domain/outcome/report-share.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type SharedReportProps = {
  token: string
  brandName: string
  campaignName: string
  expiresAt: Date
  /** The whole report, or its counts where the money stays with the brand. */
  full: ComponentProps<typeof CampaignOutcome>['outcome'] | null
  counts: ReportCounts | null
}

/** A report read by its address: what it is, whose, until when, and the figures. */
export function SharedReport({ token, brandName, campaignName, expiresAt, full, counts }: SharedReportProps) {
  const { t } = useTranslation()
  const { spokenDay } = useFormat()
  return (
    <div className="report-sheet">
      <PageTitle
        subtitle={t('sharing.page.lead', { brand: isolate(brandName), until: spokenDay(expiresAt) })}
        aside={
          <span className="no-print">
            <LinkButton to={`/shared-reports/${token}/report.pdf`} reload>
              {t('sharing.page.pdf')}
            </LinkButton>
          </span>
        }
      >
        <Name>{campaignName}</Name>
      </PageTitle>
      {full && <CampaignOutcome outcome={full} />}
      {counts && <CountsReport report={counts} />}
    </div>
  )
}
