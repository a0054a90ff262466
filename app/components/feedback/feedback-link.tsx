import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { kindOf } from '../../domain/campaign/brief.ts'
import { feedbackPeriod, mayWrite } from '../../domain/feedback/feedback.ts'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'
import { useSentenceFormat } from '../deal/sentence-format.ts'

/** From a deal that is over to what its sides say of each other. */
export function FeedbackLink({ deal, now }: { deal: DealView; now: Date }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const period = feedbackPeriod(deal.history, kindOf(deal.brief))
  if (!period) return null
  const { id, reader } = deal
  const name = isolate(reader === 'brand' ? deal.creatorName : deal.brandName)
  const isOpen = mayWrite(period, null, now)
  return (
    <Section title={t('feedback.title')}>
      {isOpen && <p>{t('feedback.open_until', { name, date: day(period.until) })}</p>}
      <p className={isOpen ? 'pt-2' : undefined}>
        <Link to={`/${reader}/collaborations/${id}/feedback`}>
          {t(isOpen ? 'feedback.write_link' : 'feedback.read_link', { name })}
        </Link>
      </p>
    </Section>
  )
}
