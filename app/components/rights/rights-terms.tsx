import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Brief } from '../../domain/campaign/brief.ts'
import type { Side } from '../../domain/collaboration/deal-view.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Day, Name } from '../format.tsx'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'

type TermsProps = { brief: Brief; reader: Side | undefined; level?: 2 | 3 }

/** What a small deal about rights buys: whose content, for what, where, until when. */
export function RightsTerms({ brief, reader, level = 2 }: TermsProps) {
  const { t } = useTranslation()
  if (!brief.extension) return null
  const { use, territory, until, dealId } = brief.extension
  return (
    <Section level={level} title={t('rights.deal.what')} note={t('rights.deal.kind')}>
      <DefinitionList
        facts={[
          { term: t('rights.use'), detail: t(`brief.rights_use.${use}`) },
          {
            term: t('rights.where'),
            detail: territory ? <Name>{territory}</Name> : t('library.anywhere'),
          },
          { term: t('rights.until'), detail: <Day value={until} long /> },
          ...(reader
            ? [
                {
                  term: t('rights.deal.content'),
                  detail: (
                    <span className="flex flex-wrap gap-x-5">
                      <Link to={`/${reader}/collaborations/${dealId}`}>{t('rights.deal.see')}</Link>
                      <Link to={`/${reader}/library?deal=${dealId}`}>{t('rights.deal.pieces')}</Link>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
