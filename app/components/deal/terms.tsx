import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Amount, Day, Name } from '../format.tsx'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'
import { useSentenceFormat } from './sentence-format.ts'

/** What was agreed, in short; the whole stands on the agreement's own page. */
export function AgreedTerms({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const { agreement, brief } = deal
  if (!agreement) return null
  return (
    <Section
      title={t('dealpage.terms.title')}
      note={
        <Link to={`/${deal.reader}/collaborations/${deal.id}/agreement`}>{t('dealpage.terms.open')}</Link>
      }
    >
      <DefinitionList
        facts={[
          {
            key: 'accepted',
            term: t('dealpage.terms.accepted'),
            detail: (
              <>
                <Name>{agreement.acceptedBy}</Name> · <Day value={agreement.acceptedAt} />
              </>
            ),
          },
          { key: 'price', term: t('dealpage.offer.price'), detail: <Amount money={agreement.price} /> },
          {
            key: 'draft',
            term: t('dealpage.offer.draft_due'),
            detail: <Day value={agreement.draftDueOn} />,
          },
          {
            key: 'publish',
            term: t('dealpage.offer.publish'),
            detail: t('dealpage.offer.between', {
              from: day(brief.publishFrom),
              to: day(agreement.publishTo),
            }),
          },
          {
            key: 'changes',
            term: t('dealpage.terms.revisions'),
            detail: t('dealpage.terms.used', {
              asked: deal.changesAsked,
              included: brief.includedRevisions,
            }),
          },
        ]}
      />
    </Section>
  )
}
