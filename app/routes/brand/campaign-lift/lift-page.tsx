import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { Section } from '#app/components/section.tsx'
import type { LiftRoom } from '#app/domain/outcome/lift-design.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { LiftChart } from './lift-chart.tsx'
import { LiftHistory } from './lift-history.tsx'
import { LiftMarks } from './lift-marks.tsx'
import { LiftAssumptions, LiftFigures } from './lift-result.tsx'

/** What a campaign added, what that trusts in, what was marked for it, and how to mark it. */
export function LiftPage({ campaign, lift }: { campaign: CampaignName; lift: LiftRoom }) {
  const { t } = useTranslation()
  const { report, history, currency } = lift
  const [standing] = history
  return (
    <>
      <CampaignHead campaign={campaign} here="outcome" />
      <OutcomeRooms id={campaign.id} here="lift" />
      <p className="max-w-prose pt-4 text-soft">{t('lift.lead')}</p>
      <Doubts lift={lift} />
      <Section title={t('lift.result')}>
        {report && standing ? (
          <>
            <LiftFigures report={report} kind={standing.kind} currency={currency} />
            <LiftChart report={report} design={standing} />
          </>
        ) : (
          <EmptyState>{t('lift.empty')}</EmptyState>
        )}
      </Section>
      {report && standing && <LiftAssumptions report={report} kind={standing.kind} />}
      <LiftMarks lift={lift} />
      {history.length > 0 && <LiftHistory history={history} />}
    </>
  )
}

/** Marks that were made too late to be beyond doubt are said to be, above everything they lead to. */
function Doubts({ lift: { history, seenAt } }: { lift: LiftRoom }) {
  const { t } = useTranslation()
  const { spokenDay } = useFormat()
  const [standing] = history
  if (standing?.isAfterResult && seenAt)
    return <Notice title={t('lift.seen_notice')}>{t('lift.seen_text', { day: spokenDay(seenAt) })}</Notice>
  return standing?.isLate ? <Notice title={t('lift.late_notice')}>{t('lift.late_text')}</Notice> : null
}
