import { useTranslation } from '#app/i18n/use-translation.ts'
import { filterQuery, withoutFilters } from '../../domain/search/filter-query.ts'
import type { Relaxation, WholeWay } from '../../domain/search/relax.ts'
import { LinkButton } from '../buttons.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { useFilterNames } from './filter-names.ts'
import type { Kept, SearchResult } from './search-result.ts'

/** An empty result: what to give up, and how many each change would find. */
export function NothingFound({ result, kept }: { result: SearchResult; kept: Kept }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useRelaxation(result)
  const { filters, relaxations } = result
  const [first] = relaxations
  const hint = !first ? 'nobody' : first.kind === 'several' ? 'several' : 'hint'
  return (
    <div className="max-w-prose py-4">
      <p>
        {t('search.none')} {t(`search.none_${hint}`)}
      </p>
      <ul className="pt-3">
        {relaxations.map((relaxation) => (
          <li
            key={JSON.stringify(relaxation.change)}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-2.5"
          >
            <Link to={filterQuery(filters, relaxation.change, kept)}>{nameOf(relaxation)}</Link>
            <span className="text-note text-soft">
              {t('search.count', {
                count: relaxation.total,
                replace: { count: format.number(relaxation.total) },
              })}
            </span>
          </li>
        ))}
      </ul>
      <div className="pt-4">
        <LinkButton to={filterQuery(withoutFilters(filters), {}, kept)}>{t('search.none_action')}</LinkButton>
      </div>
    </div>
  )
}

function useRelaxation({ filters, currency, leastCredibility }: SearchResult) {
  const { t } = useTranslation()
  const { wish, number } = useFilterNames(currency)
  const instead = (to: string, from: string) =>
    t('search.relax.instead', { to: isolate(to), from: isolate(from) })
  const whole = (way: WholeWay): string =>
    way.kind === 'without'
      ? t(`search.relax.part.${way.part}`, { value: isolate(filters.text) })
      : t('search.relax.without', { filter: wish(filters.audience[way.at]!) })
  return (relaxation: Relaxation): string => {
    switch (relaxation.kind) {
      case 'without':
      case 'without_wish':
        return whole(relaxation)
      case 'several':
        return relaxation.ways.map(whole).join(' + ')
      case 'any_topic':
        return t('search.relax.any_topic')
      case 'wish': {
        const asked = filters.audience[relaxation.at]!
        return instead(wish({ ...asked, share: relaxation.share }), wish(asked))
      }
      case 'edge': {
        const { part, value } = relaxation
        return instead(number(part, value), number(part, filters[part] ?? leastCredibility))
      }
    }
  }
}
