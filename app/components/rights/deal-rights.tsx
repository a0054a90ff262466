import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Side } from '../../domain/collaboration/deal-view.ts'
import type { Standing } from '../../domain/rights/standing.ts'
import { Link } from '../link.tsx'
import { RightsStatus, usePeriodLine } from '../library/rights-words.tsx'
import { Section } from '../section.tsx'

/** Where a deal's rights stand, and whether more use can be asked for or allowed. */
export type DealRightsView = { standing: Standing; canBeExtended: boolean }

/** What may be done with the deal's content today, beside its terms; the library shows the pieces. */
export function DealRights({
  id,
  reader,
  rights: { standing, canBeExtended },
}: {
  id: string
  reader: Side
  rights: DealRightsView
}) {
  const { t } = useTranslation()
  const lineOf = usePeriodLine()
  const isBrand = reader === 'brand'
  return (
    <Section
      id="rights"
      title={t('rights.title')}
      note={<Link to={`/${reader}/library?deal=${id}`}>{t('rights.library')}</Link>}
    >
      <RightsStatus standing={standing} />
      <p className="text-note text-soft">{t(`library.about.${standing.state}`)}</p>
      {standing.live.map((period) => (
        <p key={lineOf(period)} className="pt-1.5">
          {lineOf(period)}
        </p>
      ))}
      {canBeExtended && (
        <p className="pt-2">
          <Link to={`/${reader}/collaborations/${id}/${isBrand ? 'extend' : 'allow'}`}>
            {t(isBrand ? 'rights.extend.link' : 'rights.allow.link')}
          </Link>
        </p>
      )}
    </Section>
  )
}
