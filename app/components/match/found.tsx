import { useTranslation } from 'react-i18next'
import { type Filters, filterQuery, withoutFilters } from '../../domain/matching/filters.ts'
import type { Currency } from '../../domain/money.ts'
import { LinkButton } from '../buttons.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useFormat } from '../format.tsx'
import { Pagination } from '../pagination.tsx'
import { Section } from '../section.tsx'
import { ChannelList } from './channel-list.tsx'
import { type Facets, FilterForm } from './filter-form.tsx'
import type { MatchRow } from './match-row.ts'
import { OrderLinks, SetFilters } from './search-state.tsx'

export type SearchResult = {
  filters: Filters
  facets: Facets
  rows: MatchRow[]
  total: number
  page: number
  pages: number
  currency: Currency
}

type FoundProps = SearchResult & { campaignId: string | null; briefId?: string | null }

/** A search and what it found. */
export function Found(props: FoundProps) {
  const { filters, facets, rows, total, page, pages, currency, campaignId, briefId = null } = props
  const { t } = useTranslation()
  const format = useFormat()
  const kept = { brief: briefId }
  return (
    <>
      <FilterForm
        filters={filters}
        facets={facets}
        currency={currency}
        kept={kept}
        hasCampaign={campaignId !== null}
      />
      <Section title={t('match.found', { count: total, replace: { count: format.number(total) } })}>
        <SetFilters filters={filters} currency={currency} kept={kept} />
        <OrderLinks filters={filters} kept={kept} hasScore={campaignId !== null} />
        {rows.length > 0 ? (
          <ChannelList rows={rows} campaignId={campaignId} briefId={briefId} />
        ) : (
          <EmptyState
            action={
              <LinkButton to={filterQuery(withoutFilters(filters), {}, kept)}>
                {t('match.none_action')}
              </LinkButton>
            }
          >
            {t('match.none')}
          </EmptyState>
        )}
        <Pagination page={page} pages={pages} hrefFor={(to) => filterQuery(filters, { page: to }, kept)} />
      </Section>
    </>
  )
}
