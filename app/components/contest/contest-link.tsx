import { useTranslation } from '#app/i18n/use-translation.ts'
import { hasContest } from '../../domain/campaign/brief-work.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { mayHold } from '../../domain/contest/state.ts'
import { Name } from '../format.tsx'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'

/** The way from an agreed deal to its contest, where its brief asks for one. */
export function ContestLink({ deal: { id, reader, brief, status } }: { deal: DealView }) {
  const { t } = useTranslation()
  if (!hasContest(brief) || !mayHold(status)) return null
  return (
    <Section title={t('contestdesk.title')}>
      {brief.contest && (
        <p className="pb-2">
          <Name>{brief.contest.prize}</Name>
        </p>
      )}
      <Link to={`/${reader}/collaborations/${id}/contest`}>{t('contestdesk.link')}</Link>
    </Section>
  )
}
