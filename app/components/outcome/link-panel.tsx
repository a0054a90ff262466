import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Verdict, verdicts } from '#app/domain/outcome/click.ts'
import { linkUrl } from '#app/domain/outcome/link-domain.ts'
import { DefinitionList } from '../definition-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Figure } from '../format.tsx'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'
import { Address } from './link-address.tsx'

export type PanelLink = {
  code: string
  /** The readable code that is shown; null where none was chosen. */
  name: string | null
  destination: string
  promoCode: string | null
  clicks: Record<Verdict, number>
}

const filtered = verdicts.filter((verdict) => verdict !== 'counted')

type LinkPanelProps = { links: PanelLink[]; origin: string; domain: string | null; deal: string }

/** The tracked links of a collaboration with what was counted and what was not, and why. `origin` is this site's, `domain` the brand's own for links, `deal` the address of the deal's page. */
export function LinkPanel({ links, origin, domain, deal }: LinkPanelProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('outcome.link.title')}>
      {links.length === 0 && <EmptyState>{t('outcome.link.none')}</EmptyState>}
      {links.map((link) => (
        <div key={link.code}>
          <DefinitionList facts={factsOf(link)} />
          <p className="py-2.5">
            <Link to={`${deal}/links/${link.code}`}>{t('links.open')}</Link>
          </p>
        </div>
      ))}
    </Section>
  )

  function factsOf({ code, name, destination, promoCode, clicks }: PanelLink) {
    return [
      {
        key: 'url',
        term: t('outcome.link.url'),
        detail: <Address>{linkUrl(origin, domain, name ?? code)}</Address>,
      },
      ...(promoCode
        ? [{ key: 'promo', term: t('outcome.link.promo_code'), detail: <Address>{promoCode}</Address> }]
        : []),
      { key: 'to', term: t('outcome.link.destination'), detail: <Address>{destination}</Address> },
      { key: 'counted', term: t('outcome.link.counted'), detail: <Figure value={clicks.counted} /> },
      { key: 'filtered', term: t('outcome.link.filtered'), detail: <Filtered clicks={clicks} /> },
    ]
  }
}

function Filtered({ clicks }: { clicks: PanelLink['clicks'] }) {
  const { t } = useTranslation()
  const reasons = filtered.filter((verdict) => clicks[verdict] > 0)
  if (reasons.length === 0) return <>{t('outcome.link.filtered_none')}</>
  return (
    <ul>
      {reasons.map((verdict) => (
        <li key={verdict}>
          {t(`outcome.link.reason.${verdict}`)}: <Figure value={clicks[verdict]} />
        </li>
      ))}
    </ul>
  )
}
