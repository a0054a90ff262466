import { useTranslation } from '#app/i18n/use-translation.ts'
import { filterQuery, setFilters } from '../../domain/search/filter-query.ts'
import { ordersFor } from '../../domain/search/filters.ts'
import { ChoiceLink } from '../choice-link.tsx'
import { Link } from '../link.tsx'
import { useFilterNames } from './filter-names.ts'
import type { Kept, SearchResult } from './search-result.ts'

type StateProps = { result: SearchResult; kept: Kept }

/** The filters that are set, each a link that takes it away. */
export function SetFilters({ result: { filters, currency, like }, kept }: StateProps) {
  const { t } = useTranslation()
  const { set } = useFilterNames(currency)
  const all = setFilters(filters)
  if (all.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2 pb-3">
      {all.map(({ filter, rest }) => {
        const name = set(filter, like?.name ?? '')
        return (
          <li key={name} className="max-w-full">
            <Link
              to={filterQuery(filters, rest, kept)}
              preventScrollReset
              aria-label={t('search.remove', { filter: name })}
              className="inline-flex min-h-9 max-w-full items-center gap-2 rounded-control border border-edge px-2.5 text-note no-underline hover:bg-wash"
            >
              <bdi className="min-w-0">{name}</bdi>
              <span aria-hidden="true">×</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** The order of what was found, as links. */
export function OrderLinks({ result: { filters, order, isForCampaign }, kept }: StateProps) {
  const { t } = useTranslation()
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 pb-3 text-note">
      <span>{t('search.sort')}:</span>
      {ordersFor(filters, isForCampaign).map((sort) => (
        <ChoiceLink key={sort} to={filterQuery(filters, { sort }, kept)} isChosen={sort === order}>
          {t(`search.sorts.${sort}`)}
        </ChoiceLink>
      ))}
    </p>
  )
}
