import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Exclusivity } from '../../domain/rights/exclusivity.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Day, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

/** What stands between a creator and an offer: their own promises to them, to the brand only until when. */
export type ExclusivityWarning = { clashes: Exclusivity[] } | { until: string }

/** Says before an offer is answered that another brand was promised no competitors; a brand does not learn which. */
export function ExclusivityNotice({ warning }: { warning: ExclusivityWarning | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!warning) return null
  if ('until' in warning)
    return (
      <Notice title={t('rights.exclusive.title')}>
        {t('rights.exclusive.for_brand', { date: format.longDay(warning.until) })}
      </Notice>
    )
  const lines = warning.clashes.map(({ brandName, until, names }) =>
    t(names.length > 0 ? 'rights.exclusive.line_named' : 'rights.exclusive.line', {
      brand: isolate(brandName),
      date: format.longDay(until),
      names: format.list(names.map(isolate)),
    }),
  )
  return (
    <Notice title={t('rights.exclusive.title')}>
      {t('rights.exclusive.for_creator', { list: lines.join(' · ') })}
    </Notice>
  )
}

/** Until when a creator has promised which brand not to work with competitors. */
export function Promises({ promises }: { promises: Exclusivity[] }) {
  const { t } = useTranslation()
  if (promises.length === 0) return null
  return (
    <Section title={t('rights.exclusive.title')}>
      <DefinitionList
        facts={promises.map(({ dealId, brandName, until, names, category }) => ({
          key: dealId,
          term: (
            <Link to={`/creator/collaborations/${dealId}`} className="inline-block min-h-6">
              <Name>{brandName}</Name>
            </Link>
          ),
          detail: (
            <>
              {t('rights.until')} <Day value={until} long />
              {(category || names.length > 0) && (
                <span className="block text-note text-soft">
                  <Name>{[category, ...names].filter(Boolean).join(', ')}</Name>
                </span>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}
