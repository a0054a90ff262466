import { useTranslation } from '#app/i18n/use-translation.ts'
import { FeedbackOf, type PartyFeedback } from '#app/components/feedback/reputation.tsx'
import { Link } from '#app/components/link.tsx'
import { Reliability } from '#app/components/reliability/shares.tsx'
import type { Share } from '#app/domain/reliability/reliability.ts'

export type CreatorRecord = { handle: string; feedback: PartyFeedback; shares: Share[] }

/** How the creator of a channel has worked with brands so far. */
export function CreatorRecordOf({ record: { handle, feedback, shares } }: { record: CreatorRecord }) {
  const { t } = useTranslation()
  return (
    <>
      <div className="max-w-form">
        <Reliability shares={shares}>
          <Link to={`/@${handle}/reliability`}>{t('reliability.how_link')}</Link>
        </Reliability>
      </div>
      <FeedbackOf feedback={feedback} id="feedback" />
    </>
  )
}
